//! Recording and correcting a consultation.
//!
//! - `record_form.rs` is the log screen's form, which keeps itself as a draft (`autosave.rs`); `edit_form.rs` corrects.
//! - `header.rs` asks who, when and how, `texts.rs` what was said, `next.rs` what follows.
//! - `side.rs` shows what is known of the businesses; `brief.rs` asks for it when they change.

mod api;
mod autosave;
mod brief;
mod edit_form;
mod header;
mod next;
mod record_form;
mod side;
mod texts;
pub mod words;

#[cfg(feature = "ssr")]
pub(crate) use api::ENDPOINTS;
pub use api::{Brief, EditConsultation, RecordConsultation};
pub use edit_form::EditConsultationIsland;
pub use record_form::RecordConsultationIsland;
pub use side::BriefPanel;
