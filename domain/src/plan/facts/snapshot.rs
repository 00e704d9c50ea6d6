//! The facts of one moment. They never change, so that a page, its drill-down and its export agree.

use std::sync::Arc;

use chrono::NaiveDate;
use uuid::Uuid;

use super::book::Links;
use super::businesses::{BusinessRef, Entry};
use super::columns::Columns;
use super::names::Names;
use super::sets::Sets;
use crate::plan::terms::Source;

/// A fact of one snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactRef {
    pub source: Source,
    pub(in crate::plan) row: u32,
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
        self.of(fact.source).key.get(fact.row as usize)
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
        let deal = self.of(fact.source).deal.get(fact.row as usize);
        if !deal.is_empty() {
            let same = self.absorbed.deal.iter().zip(&self.absorbed.record).filter(|(other, _)| *other == deal);
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
