//! What of each kind of record is searched. The internal memo of a consultation is not: fewer may read it than may
//! find the consultation.

use domain::{cases::CaseNumber, search::SearchKind, text::search_key};
use uuid::Uuid;

use crate::entities::{business, case, consultation, contact};

/// A record as the index keeps it. One without any text is not kept.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(super) kind: SearchKind,
    pub(super) record: Uuid,
    /// Hits stand in its order: names by kana, consultations by date, the latest first.
    pub(super) sort_key: String,
    /// The normalised texts, a line each.
    pub(super) normalised: String,
}

impl Entry {
    /// By name, kana, 法人番号, phone and mail address. One that was merged is found as what it was merged into.
    pub(crate) fn of_business(row: &business::Model) -> Self {
        let number = row.corporate_number.as_deref().unwrap_or_default();
        let texts = [row.name.as_str(), &row.kana, number, &row.phone, &row.email];
        let texts = if row.merged_into.is_none() { texts.as_slice() } else { &[] };
        Self::new(SearchKind::Business, row.id, format!("{}\n{}", row.kana, row.name), texts)
    }

    pub(crate) fn of_contact(row: &contact::Model) -> Self {
        let texts = [row.name.as_str(), &row.kana, &row.phone, &row.email];
        Self::new(SearchKind::Contact, row.id, format!("{}\n{}", row.kana, row.name), &texts)
    }

    /// By number and title.
    pub(crate) fn of_case(row: &case::Model) -> Self {
        let number = CaseNumber { fiscal_year: row.number_fy, serial: row.number_serial }.to_string();
        Self::new(SearchKind::Case, row.id, row.title.clone(), &[&row.title, &number])
    }

    /// By what was talked about. A draft is not found.
    pub(crate) fn of_consultation(row: &consultation::Model) -> Self {
        let texts = [row.content.as_str(), &row.advice, &row.shared_note];
        let texts = if row.status == "confirmed" { texts.as_slice() } else { &[] };
        Self::new(SearchKind::Consultation, row.id, row.held_on.to_string(), texts)
    }

    fn new(kind: SearchKind, record: Uuid, sort_key: String, texts: &[&str]) -> Self {
        let keys: Vec<String> = texts.iter().map(|text| search_key(text)).filter(|key| !key.is_empty()).collect();
        Self { kind, record, sort_key, normalised: keys.join("\n") }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.normalised.is_empty()
    }
}
