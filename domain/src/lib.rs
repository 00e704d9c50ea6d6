//! What is true: the rules of Bansō and the types that every other crate shares.
//!
//! Pure: no I/O, no clock, no async, no framework. What happens on the database is in `service`; what people see is
//! in `app`, `islands` and `ui`.

pub mod accounts;
pub mod actor;
pub mod businesses;
pub mod calendar;
pub mod cases;
pub mod chart;
pub mod consultations;
pub mod corporate_number;
pub mod drafts;
pub mod fields;
pub mod history;
pub mod ids;
pub mod jsic;
pub mod lang;
pub mod links;
pub mod paging;
pub mod plan;
pub mod policy;
pub mod problem;
pub mod programmes;
pub mod quantity;
pub mod search;
pub mod tasks;
pub mod text;

pub use actor::{Actor, Person, Role};
pub use fields::Reader;
pub use ids::{
    AccountId, BusinessId, CaseId, ConsultationId, ContactId, DraftId, IndicatorId, MeasureId, OutcomeId, PlanId,
    PolicyId, ProgrammeId, RequestKey, TaskId,
};
pub use lang::{Lang, Text, Words};
pub use paging::{Page, PageRequest};
pub use policy::{Action, Reach};
pub use problem::{FieldConflict, FieldError, FieldErrors, Problem, What};
