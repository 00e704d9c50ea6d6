//! Next actions on the pages of other slices.
//!
//! - `task_row.rs`: one in a list that acts in place; `task_list.rs`: those of a case, business or consultation.

mod task_list;
mod task_row;
mod words;

pub(crate) use task_list::TaskList;
pub(crate) use task_row::TaskLine;
