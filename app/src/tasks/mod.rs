//! Next actions on the pages of other slices.
//!
//! - `task_row.rs`: one in a list that acts in place; `task_list.rs`: those of a case, business or consultation;
//!   `add_form.rs` adds one.

mod add_form;
mod task_list;
mod task_row;
mod words;

pub(crate) use add_form::AddTaskForm;
pub(crate) use task_list::TaskList;
pub(crate) use task_row::TaskLine;
