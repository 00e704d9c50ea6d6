//! What pages show of next actions.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Due;
use crate::{BusinessId, CaseId, ConsultationId, TaskId, Words, consultations::Touched};

/// A next action in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskRow {
    pub id: TaskId,
    pub what: String,
    pub due_on: NaiveDate,
    pub due: Due,
    /// Who does it; none where the business owes it.
    pub assignee: Option<String>,
    pub business: Option<Touched<BusinessId>>,
    pub case: Option<Touched<CaseId>>,
    /// The programme of its case.
    pub programme: Option<String>,
    pub consultation: Option<ConsultationId>,
    pub confidential: bool,
    pub done: bool,
    pub may_work: bool,
}

/// An open case without a contact for longer than its programme lets pass.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quiet {
    pub case: Touched<CaseId>,
    pub business: String,
    pub programme: Words,
    /// Days since the last consultation, or since it was opened.
    pub days: i64,
    pub limit_days: u32,
    pub confidential: bool,
}

/// Some next actions, and how many there are in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskGroup {
    pub rows: Vec<TaskRow>,
    pub total: u64,
}

/// Cases gone quiet, the quietest first, and how many there are in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuietCases {
    pub cases: Vec<Quiet>,
    pub total: u64,
}

/// What waits for a person today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Today {
    pub overdue: TaskGroup,
    pub due_today: TaskGroup,
    pub soon: TaskGroup,
    /// What businesses owe, up to a week from today.
    pub homework: TaskGroup,
    /// Open actions beyond the week.
    pub later: u64,
    pub quiet: QuietCases,
}
