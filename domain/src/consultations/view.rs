//! What pages show of consultations.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::Newness;
use crate::{AccountId, BusinessId, CaseId, ConsultationId, tasks::TaskRow};

/// A name of a list that a centre may change, in both languages, with its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub key: String,
    pub name: crate::Words,
}

/// A record that a consultation touches: its id and what it is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touched<Id> {
    pub id: Id,
    pub name: String,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsultationRow {
    pub id: ConsultationId,
    /// As in R8-K0391.
    pub number: String,
    pub held_on: NaiveDate,
    pub minutes: i32,
    pub channel: Named,
    pub topics: Vec<Named>,
    pub businesses: Vec<Touched<BusinessId>>,
    pub advisors: Vec<String>,
    pub newness: Newness,
    /// How the content begins.
    pub begins: String,
}

/// The page of one consultation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsultationView {
    pub id: ConsultationId,
    pub version: i64,
    pub number: String,
    pub held_on: NaiveDate,
    pub started_at: Option<String>,
    pub minutes: i32,
    pub channel: Named,
    pub topics: Vec<Named>,
    pub programme: Option<Named>,
    /// Each with what this consultation is to it.
    pub businesses: Vec<(Touched<BusinessId>, Newness)>,
    pub contacts: Vec<String>,
    pub cases: Vec<Touched<CaseId>>,
    pub advisors: Vec<Touched<AccountId>>,
    pub content: String,
    pub advice: String,
    /// None where the reader may not see it.
    pub internal_memo: Option<String>,
    pub shared_note: String,
    pub tasks: Vec<TaskRow>,
    /// Whether one of its cases is confidential.
    pub confidential: bool,
    pub may_edit: bool,
    pub created_at: DateTime<Utc>,
    pub created_by: String,
    pub updated_at: DateTime<Utc>,
    pub updated_by: String,
}

/// What a business sees of a consultation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedView {
    pub number: String,
    pub held_on: NaiveDate,
    pub minutes: i32,
    pub channel: Named,
    pub advisors: Vec<String>,
    pub shared_note: String,
    pub homework: Vec<TaskRow>,
}

/// A correction in the history of a consultation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsultationChange {
    /// Names the correction, to ask for what stood there before it.
    pub event: uuid::Uuid,
    pub at: DateTime<Utc>,
    pub by: String,
    /// The labels of the fields that changed.
    pub fields: Vec<crate::Words>,
}

/// An earlier consultation, in the side panel of the log screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierConsultation {
    pub id: ConsultationId,
    pub held_on: NaiveDate,
    pub minutes: i32,
    pub channel: Named,
    pub begins: String,
}

/// What an advisor wants to know of a business while she writes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BusinessBrief {
    pub business: Touched<BusinessId>,
    pub kana: String,
    pub kind: crate::businesses::BusinessKind,
    pub municipality: String,
    pub employees: Option<i32>,
    /// The last ones, latest first.
    pub earlier: Vec<EarlierConsultation>,
    /// Open next actions.
    pub tasks: Vec<TaskRow>,
    pub cases: Vec<super::CaseChoice>,
}
