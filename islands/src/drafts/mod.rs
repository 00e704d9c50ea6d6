//! Keeping what is typed.

mod api;

#[cfg(feature = "ssr")]
pub(crate) use api::ENDPOINTS;
pub(crate) use api::save_draft;
pub use api::{DiscardDraft, SaveDraft};
