//! Cases (案件): one business's support under one programme, from opening to closing.
//!
//! - `stage.rs`: THE stage machine over a programme's data.
//! - `measures.rs`: the measures that a case contributes to, as a person sets them.
//! - `outcome.rs`: what came true, and how well that is known.
//! - `filter.rs`: what the list is filtered by.
//! - `funnel.rs`: how cases go through the stages of a programme.
//! - `number.rs`: the number that people call a case by.
//! - `terms.rs`: the closed sets of the code: state, part on a case, result.
//! - `forms.rs`: what a person sends; `view.rs`: what pages show; `labels.rs`: what fields are called;
//!   `words.rs`: what the rules say.

mod filter;
mod forms;
mod funnel;
pub mod labels;
mod measures;
mod number;
mod outcome;
pub mod stage;
mod terms;
mod view;
mod words;

pub use filter::{CaseFilter, StateFilter};
pub use forms::{
    AssignForm, CloseForm, Closing, EditForm, Edited, MoveForm, NewCase, NewRoute, OpenForm, ReasonForm, ReleaseForm,
    RouteForm, Step, WallForm, not_a_person_for,
};
pub use funnel::{FunnelStage, Left, Stay, funnel};
pub use measures::{Link, MeasureLine, MeasuresForm};
pub use number::CaseNumber;
pub use outcome::{CaseDays, Outcome, OutcomeForm, Verification, VerifyForm};
pub use terms::{CasePart, CaseResult, CaseState};
pub use view::{
    BoardColumn, CaseChoices, CaseClosing, CaseContent, CaseEvent, CaseMay, CaseMeasure, CasePerson, CaseProgress,
    CaseRow, CaseTitle, CaseView, EventKind, HistoryEntry, KeyName, MeasureChoice, NextStage, OutcomeChoice,
    OutcomeRow, PathStage, PersonChoice,
};
