//! A row of each file, as it is typed: keys are the sender's, references are not resolved yet.

use chrono::NaiveDate;
use domain::{
    businesses::BusinessKind,
    calendar::Period,
    corporate_number::CorporateNumber,
    plan::{
        contribution::CaseLinks,
        terms::{CaseResult, Verification},
    },
    quantity::Quantity,
};

/// Everything that the files hold.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) businesses: Vec<BusinessRow>,
    pub(super) cases: Vec<CaseRow>,
    pub(super) stages: Vec<StageRow>,
    pub(super) consultations: Vec<ConsultationRow>,
    pub(super) outcomes: Vec<OutcomeRow>,
    pub(super) values: Vec<ValueRow>,
}

#[derive(Debug)]
pub(super) struct BusinessRow {
    pub(super) line: u64,
    pub(super) key: String,
    pub(super) name: String,
    pub(super) kana: String,
    pub(super) kind: BusinessKind,
    pub(super) corporate_number: Option<CorporateNumber>,
    pub(super) municipality: String,
    /// A letter or a code of the JSIC.
    pub(super) industry: Option<String>,
    pub(super) employees: Option<i32>,
    pub(super) founded_on: Option<NaiveDate>,
    /// A key, or empty.
    pub(super) merged_into: String,
}

#[derive(Debug)]
pub(super) struct CaseRow {
    pub(super) line: u64,
    pub(super) key: String,
    pub(super) business: String,
    pub(super) programme: String,
    pub(super) title: String,
    pub(super) opened_on: NaiveDate,
    pub(super) closed: Option<(NaiveDate, CaseResult)>,
    pub(super) links: CaseLinks,
}

#[derive(Debug)]
pub(super) struct StageRow {
    pub(super) line: u64,
    pub(super) case: String,
    pub(super) stage: String,
    pub(super) entered_on: NaiveDate,
}

#[derive(Debug)]
pub(super) struct ConsultationRow {
    pub(super) line: u64,
    pub(super) key: String,
    pub(super) on: NaiveDate,
    pub(super) minutes: i32,
    pub(super) channel: String,
    pub(super) topics: Vec<String>,
    pub(super) businesses: Vec<String>,
    pub(super) cases: Vec<String>,
    /// A code, or empty.
    pub(super) programme: String,
    pub(super) confirmed: bool,
}

#[derive(Debug)]
pub(super) struct OutcomeRow {
    pub(super) line: u64,
    pub(super) key: String,
    pub(super) case: String,
    pub(super) kind: String,
    pub(super) class: String,
    pub(super) on: NaiveDate,
    pub(super) quantity: Quantity,
    pub(super) verification: Verification,
    pub(super) deal: String,
}

#[derive(Debug)]
pub(super) struct ValueRow {
    pub(super) line: u64,
    pub(super) indicator: String,
    pub(super) period: Period,
    pub(super) value: Quantity,
    pub(super) source: String,
}
