//! The book that facts and businesses are entered in. What was entered stays in columns, which snapshots share, so that
//! changing a few records and taking a new snapshot costs one pass over the columns of their source.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use uuid::Uuid;

use super::businesses::{Businesses, canonical};
use super::columns::{Columns, Row};
use super::deal;
use super::names::Names;
use super::sets::SetBook;
use super::snapshot::{Facts, first_consultations};
use super::{Business, Fact, FactsProblem};
use crate::plan::contribution::Contribution;
use crate::plan::terms::Source;
use crate::quantity::Share;

/// The measures of a fact as numbers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::plan) struct Links {
    pub(in crate::plan) measures: Vec<u32>,
    pub(in crate::plan) main: Option<u32>,
    pub(in crate::plan) shares: Vec<(u32, Share)>,
}

/// Distinct links, numbered.
#[derive(Clone, Debug, Default)]
pub(super) struct LinksBook {
    pub(super) links: Vec<Arc<Links>>,
    ids: HashMap<Arc<Links>, u32>,
}

impl LinksBook {
    pub(super) fn id(&mut self, links: Links) -> u32 {
        if let Some(id) = self.ids.get(&links) {
            return *id;
        }
        let id = u32::try_from(self.links.len()).expect("fewer than four billion links");
        let links = Arc::new(links);
        self.links.push(links.clone());
        self.ids.insert(links, id);
        id
    }
}

/// The tables that rows refer to.
#[derive(Clone, Debug, Default)]
pub(super) struct Tables {
    pub(super) names: Names,
    pub(super) lists: SetBook,
    pub(super) business_sets: SetBook,
    pub(super) links: LinksBook,
}

impl Tables {
    fn list(&mut self, texts: &[&str]) -> u32 {
        let ids = texts.iter().map(|text| self.names.id(text)).collect();
        self.lists.id(ids)
    }

    fn links(&mut self, contribution: &Contribution<'_>) -> u32 {
        let mut measures: Vec<u32> = contribution.measures.iter().map(|code| self.names.id(code)).collect();
        measures.sort_unstable();
        measures.dedup();
        let main = contribution.main.map(|code| self.names.id(code));
        let shares = contribution.shares.iter().map(|(code, share)| (self.names.id(code), *share)).collect();
        self.links.id(Links { measures, main, shares })
    }
}

/// So many facts wait at most before they go into their columns: rows take several times the room.
const WAITING: usize = 16_384;

/// The facts of a source, and what has been entered and struck out since.
#[derive(Clone, Debug, Default)]
struct Shelf {
    columns: Arc<Columns>,
    new: Vec<Row>,
    gone: HashSet<Uuid>,
}

impl Shelf {
    fn add(&mut self, row: Row) {
        self.new.push(row);
        if self.new.len() >= WAITING {
            self.settle();
        }
    }

    fn forget(&mut self, records: &HashSet<Uuid>) {
        self.new.retain(|row| !records.contains(&row.record));
        self.gone.extend(self.columns.record.iter().filter(|record| records.contains(*record)));
    }

    /// Brings the columns up to date; those that nothing has changed stay the same ones.
    fn settle(&mut self) {
        if self.new.is_empty() && self.gone.is_empty() {
            return;
        }
        let (new, gone) = (std::mem::take(&mut self.new), std::mem::take(&mut self.gone));
        self.columns = Arc::new(self.columns.changed(&gone, new));
    }
}

/// Outcomes with their deals merged.
#[derive(Clone, Debug, Default)]
struct Deals {
    /// The columns of outcomes that these were made of.
    of: Arc<Columns>,
    merged: Arc<Columns>,
    /// Outcomes that went into another one of their deal.
    absorbed: Arc<Columns>,
}

/// Facts and businesses as they are entered and struck out.
#[derive(Clone, Debug, Default)]
pub struct FactBook {
    tables: Tables,
    businesses: Businesses,
    shelves: [Shelf; Source::ALL.len()],
    deals: Deals,
}

impl FactBook {
    /// Enters a business, or replaces it.
    pub fn put_business(&mut self, business: &Business<'_>) {
        self.businesses.put(business);
    }

    /// Enters a fact. Its businesses may be entered later, but before the snapshot.
    pub fn add(&mut self, fact: &Fact<'_>) {
        let businesses = fact.businesses.iter().map(|record| self.businesses.id(*record)).collect();
        let row = Row {
            on: fact.on,
            key: fact.key.into(),
            record: fact.record,
            businesses: self.tables.business_sets.id(businesses),
            programmes: self.tables.list(fact.programmes),
            types: self.tables.list(fact.types),
            class: self.tables.names.id(fact.class),
            channel: self.tables.names.id(fact.channel),
            quantity: fact.quantity,
            verification: fact.verification,
            links: self.tables.links(fact.contribution),
            deal: fact.deal.into(),
        };
        self.shelves[fact.source as usize].add(row);
    }

    /// Strikes out all facts of these records.
    pub fn forget(&mut self, records: &HashSet<Uuid>) {
        self.shelves.iter_mut().for_each(|shelf| shelf.forget(records));
    }

    /// The facts as they now stand, in an order that does not depend on the order of entry.
    ///
    /// # Errors
    /// When businesses are merged in a circle or missing, or deals contradict themselves.
    pub fn facts(&mut self) -> Result<Facts, FactsProblem> {
        let businesses = self.businesses.entries()?;
        let canonical = canonical(&businesses)?;
        self.shelves.iter_mut().for_each(Shelf::settle);
        self.merge_deals()?;
        let columns: Vec<_> = Source::ALL.iter().map(|source| self.columns(*source)).collect();
        let business_sets = self.tables.business_sets.sets.map(|business| canonical[business as usize]);
        let first_consultations =
            first_consultations(&columns[Source::Consultation as usize], &business_sets, businesses.len());
        Ok(Facts {
            names: self.tables.names.clone(),
            lists: self.tables.lists.sets.clone(),
            links: self.tables.links.links.clone(),
            businesses,
            business_sets,
            first_consultations,
            columns,
            absorbed: self.deals.absorbed.clone(),
        })
    }

    fn columns(&self, source: Source) -> Arc<Columns> {
        match source {
            Source::Outcome => self.deals.merged.clone(),
            other => self.shelves[other as usize].columns.clone(),
        }
    }

    fn merge_deals(&mut self) -> Result<(), FactsProblem> {
        let outcomes = &self.shelves[Source::Outcome as usize].columns;
        if !Arc::ptr_eq(outcomes, &self.deals.of) {
            let rows: Vec<Row> = outcomes.rows().collect();
            let (merged, absorbed) = deal::merge(&rows, &mut self.tables)?;
            let [merged, absorbed] = [merged, absorbed].map(|rows| Arc::new(Columns::new(&rows)));
            self.deals = Deals { of: outcomes.clone(), merged, absorbed };
        }
        Ok(())
    }
}
