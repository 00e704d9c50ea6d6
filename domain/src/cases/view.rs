//! What pages show of cases. What a reader may not see is `None` or empty here already.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{
    CaseNumber, CasePart, CaseResult, CaseState, Verification,
    stage::{Direction, Requirement},
};
use crate::{
    AccountId, BusinessId, CaseId, MeasureId, OutcomeId, Words, consultations::ConsultationRow, quantity::Quantity,
};

/// A case in a sentence, a link or a list of members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseTitle {
    pub id: CaseId,
    pub number: CaseNumber,
    pub title: String,
    pub confidential: bool,
}

/// A line of the list, a card of the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow {
    pub title: CaseTitle,
    pub business: (BusinessId, String),
    pub programme: Words,
    pub state: CaseState,
    pub stage: Option<Words>,
    /// Days in the stage that it stands in; none for a closed case.
    pub stage_days: Option<i64>,
    pub owner: Option<String>,
    /// The day of the nearest next action.
    pub next_action_on: Option<NaiveDate>,
    /// Days without a consultation, for an open case that counts as quiet.
    pub quiet_days: Option<i64>,
}

/// A column of the board: a stage, how many cases stand in it, and the first of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardColumn {
    pub key: String,
    pub name: Words,
    pub total: u64,
    pub cases: Vec<CaseRow>,
}

/// The page of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseView {
    pub title: CaseTitle,
    pub version: i64,
    pub business: (BusinessId, String),
    pub programme_code: String,
    pub programme: Words,
    pub state: CaseState,
    pub opened_on: NaiveDate,
    pub stage_key: Option<String>,
    pub route_key: Option<String>,
    pub route: Option<Words>,
    /// The stages in order, with the days spent in each.
    pub path: Vec<PathStage>,
    /// What may be done with it by who asks.
    pub may: CaseMay,
    /// What officers of the city do not see.
    pub content: Option<CaseContent>,
}

/// What a case says of itself, for those who may see more than its title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseContent {
    pub summary: String,
    pub goal: String,
    pub closing: Option<CaseClosing>,
    pub next: Option<NextStage>,
    /// Where it may skip to; where it may go back to; where its route may lead instead.
    pub beyond: Vec<KeyName>,
    pub earlier: Vec<KeyName>,
    pub routes: Vec<KeyName>,
    pub measures: Vec<CaseMeasure>,
    pub people: Vec<CasePerson>,
    pub outcomes: Vec<OutcomeRow>,
    /// The latest first.
    pub consultations: Vec<ConsultationRow>,
    /// What else happened, the latest first.
    pub events: Vec<CaseEvent>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseClosing {
    pub result: CaseResult,
    pub closed_on: NaiveDate,
    pub reason: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyName {
    pub key: String,
    pub name: Words,
}

/// A stage as the bar shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathStage {
    pub name: Words,
    /// Days spent in it in all; none if it was never entered.
    pub days: Option<i64>,
    pub now: bool,
}

/// The stage that comes next, and what it asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStage {
    pub key: String,
    pub name: Words,
    pub requirements: Vec<Requirement>,
}

/// An open case as the log screen moves it on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseProgress {
    pub case: CaseId,
    pub title: String,
    pub stage_key: String,
    pub stage: Words,
    /// What it asks for is told as it will be with one more consultation, the one that is being written down.
    pub next: Option<NextStage>,
    /// Where it may skip to.
    pub beyond: Vec<KeyName>,
    pub kinds: Vec<OutcomeChoice>,
}

/// A type of outcome that can be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeChoice {
    pub key: String,
    pub name: Words,
    pub unit: String,
    pub classes: Vec<KeyName>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseMeasure {
    pub id: MeasureId,
    pub code: String,
    pub name: String,
    pub weight: Option<Quantity>,
}

/// A person's current part on a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CasePerson {
    /// The row, to end it by.
    pub role_id: String,
    pub part: CasePart,
    pub account: AccountId,
    pub name: String,
    pub from_on: NaiveDate,
}

/// An outcome with its evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeRow {
    pub id: OutcomeId,
    pub version: i64,
    pub kind_key: String,
    pub kind: Words,
    pub class_key: Option<String>,
    pub class: Option<Words>,
    pub unit: String,
    pub occurred_on: NaiveDate,
    pub quantity: Quantity,
    pub verification: Verification,
    pub deal_code: Option<String>,
    pub evidence: String,
    pub note: String,
}

/// Something that happened to a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseEvent {
    pub on: NaiveDate,
    pub at: DateTime<Utc>,
    pub by: Option<String>,
    pub what: EventKind,
    pub reason: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventKind {
    Stage { from: Option<Words>, to: Words, direction: Direction },
    Route { from: Option<Words>, to: Words },
    Outcome { kind: Words, class: Option<Words>, quantity: Quantity, unit: String },
    Closed { result: CaseResult },
}

/// What a reader may do with a case, for the buttons of its page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CaseMay {
    pub work: bool,
    pub reassign: bool,
    pub reopen: bool,
    pub record_outcomes: bool,
    pub verify_outcomes: bool,
}

/// What the forms of a case offer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseChoices {
    pub measures: Vec<MeasureChoice>,
    /// Who can be owner, deputy or expert.
    pub advisors: Vec<PersonChoice>,
    pub officers: Vec<PersonChoice>,
    /// Who can be named to read.
    pub readers: Vec<PersonChoice>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureChoice {
    pub id: MeasureId,
    pub code: String,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonChoice {
    pub id: AccountId,
    pub name: String,
}

/// One change in a record's history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEntry {
    /// Names the change, to ask for what stood there before it.
    pub event: uuid::Uuid,
    /// The outcome that it changed; none for the case itself.
    pub outcome: Option<OutcomeId>,
    pub at: DateTime<Utc>,
    pub by: Option<String>,
    /// Slice and verb, as in `cases/advance`.
    pub action: String,
    /// Field, before, after, as people read them; what was erased is empty.
    pub fields: Vec<(String, Option<Words>, Option<Words>)>,
}
