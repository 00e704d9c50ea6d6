//! Keeping what is typed.
//!
//! - `bar.rs` is the foot of a form that keeps itself as a draft, `autosave.rs` how it does so.

mod api;
mod autosave;
mod bar;
mod words;

#[cfg(feature = "ssr")]
pub(crate) use api::ENDPOINTS;
pub use api::{DiscardDraft, SaveDraft};
pub use bar::DraftBarIsland;
