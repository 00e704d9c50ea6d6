//! The form of a consultation, to record and to correct it.
//!
//! - `record_form.rs` is that of the log screen, which keeps itself as a draft; `edit_form.rs` corrects.
//! - `header.rs` asks who, when and how, `texts.rs` what was said, `next.rs` what follows,
//!   `moves.rs` what moves in its cases.
//! - `about.rs` shows what is known of the businesses that are chosen, beside the form and among its fields.

mod about;
mod edit_form;
mod header;
mod moves;
mod next;
mod record_form;
mod texts;
pub(super) mod words;

pub(crate) use about::about_part;
pub(super) use about::briefs;
pub(super) use edit_form::EditForm;
pub(super) use moves::movable;
pub(super) use record_form::RecordForm;
