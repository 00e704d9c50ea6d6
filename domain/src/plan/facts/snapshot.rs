//! The facts of one moment. They never change, so that a page, its drill-down and its export agree.

use std::sync::Arc;

use chrono::NaiveDate;
use uuid::Uuid;

use super::book::{Links, Row};
use super::businesses::{BusinessRef, Entry};
use super::names::Names;
use super::sets::Sets;
use crate::calendar::Dates;
use crate::plan::terms::{Source, Verification};
use crate::quantity::Quantity;

/// A fact of one snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactRef {
    pub source: Source,
    pub(in crate::plan) row: u32,
}

/// The facts of one source, column by column, sorted by date and then by key.
#[derive(Clone, Debug, Default)]
pub(in crate::plan) struct Columns {
    pub(in crate::plan) on: Vec<NaiveDate>,
    pub(in crate::plan) businesses: Vec<u32>,
    pub(in crate::plan) programmes: Vec<u32>,
    pub(in crate::plan) types: Vec<u32>,
    pub(in crate::plan) class: Vec<u32>,
    pub(in crate::plan) channel: Vec<u32>,
    pub(in crate::plan) quantity: Vec<Quantity>,
    pub(in crate::plan) verification: Vec<Verification>,
    pub(in crate::plan) links: Vec<u32>,
    pub(in crate::plan) key: Vec<Arc<str>>,
    pub(in crate::plan) record: Vec<Uuid>,
    pub(in crate::plan) deal: Vec<Option<Arc<str>>>,
}

impl Columns {
    pub(super) fn new(rows: &[Row]) -> Self {
        Self {
            on: rows.iter().map(|row| row.on).collect(),
            businesses: rows.iter().map(|row| row.businesses).collect(),
            programmes: rows.iter().map(|row| row.programmes).collect(),
            types: rows.iter().map(|row| row.types).collect(),
            class: rows.iter().map(|row| row.class).collect(),
            channel: rows.iter().map(|row| row.channel).collect(),
            quantity: rows.iter().map(|row| row.quantity).collect(),
            verification: rows.iter().map(|row| row.verification).collect(),
            links: rows.iter().map(|row| row.links).collect(),
            key: rows.iter().map(|row| row.key.clone()).collect(),
            record: rows.iter().map(|row| row.record).collect(),
            deal: rows.iter().map(|row| row.deal.clone()).collect(),
        }
    }

    /// The rows whose date lies in the span.
    pub(in crate::plan) fn within(&self, dates: Dates) -> std::ops::Range<u32> {
        let before = |limit: NaiveDate, included: bool| {
            let rows = self.on.partition_point(|on| *on < limit || (included && *on == limit));
            u32::try_from(rows).expect("facts are numbered by u32")
        };
        let (start, end) = (before(dates.first, false), before(dates.last, true));
        start..end.max(start)
    }
}

/// The earliest day in each business's consultations.
pub(super) fn first_consultations(consultations: &Columns, sets: &Sets, count: usize) -> Vec<Option<NaiveDate>> {
    let mut first = vec![None; count];
    // Rows are sorted by date: whoever comes first stays.
    for (on, set) in consultations.on.iter().zip(&consultations.businesses) {
        for business in sets.get(*set) {
            first[*business as usize].get_or_insert(*on);
        }
    }
    first
}

/// What can be counted, at one moment.
#[derive(Clone, Debug)]
pub struct Facts {
    pub(in crate::plan) names: Names,
    pub(in crate::plan) lists: Sets,
    pub(in crate::plan) links: Vec<Arc<Links>>,
    pub(in crate::plan) businesses: Vec<Entry>,
    /// Canonical businesses.
    pub(in crate::plan) business_sets: Sets,
    pub(in crate::plan) first_consultations: Vec<Option<NaiveDate>>,
    /// By source.
    pub(in crate::plan) columns: Vec<Arc<Columns>>,
    /// Outcomes that were merged into an earlier one of their deal.
    pub(in crate::plan) absorbed: Arc<Columns>,
}

impl Facts {
    pub(in crate::plan) fn of(&self, source: Source) -> &Columns {
        &self.columns[source as usize]
    }

    /// The number of facts of a source.
    #[must_use]
    pub fn count(&self, source: Source) -> usize {
        self.of(source).on.len()
    }

    /// The key by which a fact is listed; of a deal, its code.
    #[must_use]
    pub fn key(&self, fact: FactRef) -> &str {
        &self.of(fact.source).key[fact.row as usize]
    }

    #[must_use]
    pub fn on(&self, fact: FactRef) -> NaiveDate {
        self.of(fact.source).on[fact.row as usize]
    }

    /// The record of a fact; of a deal, its earliest outcome.
    #[must_use]
    pub fn record(&self, fact: FactRef) -> Uuid {
        self.of(fact.source).record[fact.row as usize]
    }

    /// All records of a fact: more than one only for a deal.
    #[must_use]
    pub fn records(&self, fact: FactRef) -> Vec<Uuid> {
        let mut records = vec![self.record(fact)];
        if let Some(deal) = self.of(fact.source).deal[fact.row as usize].as_ref() {
            let same =
                self.absorbed.deal.iter().zip(&self.absorbed.record).filter(|(other, _)| other.as_ref() == Some(deal));
            records.extend(same.map(|(_, record)| *record));
        }
        records
    }

    /// The canonical businesses of a fact.
    #[must_use]
    pub fn businesses_of(&self, fact: FactRef) -> Vec<BusinessRef> {
        let set = self.of(fact.source).businesses[fact.row as usize];
        self.business_sets.get(set).iter().copied().map(BusinessRef).collect()
    }

    #[must_use]
    pub fn business_key(&self, business: BusinessRef) -> &str {
        &self.businesses[business.0 as usize].key
    }

    #[must_use]
    pub fn business_record(&self, business: BusinessRef) -> Uuid {
        self.businesses[business.0 as usize].record
    }
}
