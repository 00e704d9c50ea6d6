//! Consultations (相談記録): one conversation, whatever the channel, with everyone and everything that it touches.
//!
//! - `form.rs`: what a person sends.
//! - `number.rs`: the number that people read aloud.
//! - `progress.rs`: what it moves in its cases.
//! - `newness.rs`: 新規 or 継続, derived and never typed.
//! - `conflict.rs`: what two people who edit at once see, field by field.
//! - `view.rs`: what pages show; `choices.rs`: what the form offers; `filter.rs`: what the list is asked.

mod choices;
mod conflict;
mod filter;
mod form;
mod newness;
mod number;
mod progress;
mod view;

pub use choices::{CaseChoice, ConsultationChoices, Staff};
pub use conflict::{conflicts, label_of, put_back};
pub use filter::ConsultationFilter;
pub use form::{Consultation, ConsultationForm, NextAction};
pub use newness::Newness;
pub use number::{ConsultationNumber, NotANumber};
pub use progress::{Progress, ProgressForm};
pub use view::{
    BusinessBrief, ConsultationChange, ConsultationRow, ConsultationView, EarlierConsultation, Named, SharedView,
    Touched,
};
