//! Next actions and 宿題.
//!
//! - `add.rs`, `done.rs`, `reopen.rs`, `postpone.rs`: what is done with one.
//! - `list.rs` reads those of a case, a business or a consultation; `today.rs` what waits for a person, `quiet.rs` the
//!   cases that nobody has heard of.
//! - `visible.rs`: what of them a reader may see and work on; `rows.rs`: as lists show them.

mod add;
mod done;
mod list;
mod postpone;
mod quiet;
mod reopen;
mod rows;
mod today;
mod visible;

pub use add::add;
pub(crate) use add::{NewTask, added, insert_in};
pub use done::done;
pub use list::{of_business, of_case};
pub(crate) use list::{of_consultation, open_of_business};
pub use postpone::postpone;
pub use reopen::reopen;
pub use today::{Whose, today};
