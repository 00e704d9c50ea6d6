//! Next actions: plain forms of pages post here.

mod api;

#[cfg(feature = "ssr")]
pub(crate) use api::ENDPOINTS;
pub use api::{AddTask, FinishTask, PostponeTask, ReopenTask};
