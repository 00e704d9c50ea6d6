//! Next actions (次の一手) and 宿題: who does what by when.
//!
//! - `form.rs`: what a person sends; `due.rs`: how a due date stands to today; `view.rs`: what pages show.

mod due;
mod form;
mod view;

pub use due::Due;
pub use form::{DoneForm, PostponeForm, Task, TaskForm, Who, who_of};
pub use view::{Quiet, QuietCases, TaskGroup, TaskRow, Today};
