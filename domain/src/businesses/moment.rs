//! What happened with a business, for its timeline.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::Words;

/// One line of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The day that it is about; the list is in its order, the latest first.
    pub on: NaiveDate,
    /// When it was recorded: the order within a day.
    pub recorded_at: DateTime<Utc>,
    pub kind: MomentKind,
    /// As in 訪問 60分.
    pub what: Words,
    /// The case that it belongs to, or who did it.
    pub whose: Words,
    /// The first lines of what was written.
    pub body: Words,
    /// The page of the record.
    pub href: Option<String>,
}

/// What kind of thing happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MomentKind {
    Consultation,
    CaseOpened,
    CaseClosed,
    Stage,
    Outcome,
    TaskDone,
    Edit,
}
