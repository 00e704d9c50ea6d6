//! Cases (案件): one business's support under one programme, from opening to closing.
//!
//! - `stage.rs`: THE stage machine over a programme's data.
//! - `measures.rs`: the measures that a case contributes to, as a person sets them.
//! - `outcome.rs`: what came true, and how well that is known.
//! - `number.rs`: the number that people call a case by.
//! - `terms.rs`: the closed sets of the code: state, part on a case, result.
//! - `forms.rs`: what a person sends; `view.rs`: what pages show; `words.rs`: what the rules say.

mod forms;
mod measures;
mod number;
mod outcome;
pub mod stage;
mod terms;
mod view;
mod words;

pub use forms::{
    AssignForm, CloseForm, Closing, EditForm, Edited, MoveForm, NewCase, NewRoute, OpenForm, ReasonForm, ReleaseForm,
    RouteForm, Step, not_a_person_for,
};
pub use measures::{Link, MeasureLine, MeasuresForm};
pub use number::CaseNumber;
pub use outcome::{CaseDays, Outcome, OutcomeForm, Verification, VerifyForm};
pub use terms::{CasePart, CaseResult, CaseState};
pub use view::CaseTitle;
