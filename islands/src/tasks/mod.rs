//! Next actions: plain forms of pages post here.

mod add_form;
mod api;
pub mod words;

pub use add_form::AddTaskIsland;
#[cfg(feature = "ssr")]
pub(crate) use api::ENDPOINTS;
pub use api::{AddTask, FinishTask, PostponeTask, ReopenTask};
