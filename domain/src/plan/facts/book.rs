//! The book that facts and businesses are entered in. It keeps what was entered, so that changing a few records and
//! taking a new snapshot is cheap: rows stay sorted, and sorting what is nearly sorted costs one pass.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;
use uuid::Uuid;

use super::businesses::{Businesses, canonical};
use super::deal;
use super::names::Names;
use super::sets::SetBook;
use super::snapshot::{Columns, Facts, first_consultations};
use super::{Business, Fact, FactsProblem};
use crate::plan::contribution::Contribution;
use crate::plan::terms::{Source, Verification};
use crate::quantity::{Quantity, Share};

/// A fact with its texts as numbers.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) on: NaiveDate,
    pub(super) key: Arc<str>,
    pub(super) record: Uuid,
    pub(super) businesses: u32,
    pub(super) programmes: u32,
    pub(super) types: u32,
    pub(super) class: u32,
    pub(super) channel: u32,
    pub(super) quantity: Quantity,
    pub(super) verification: Verification,
    pub(super) links: u32,
    pub(super) deal: Option<Arc<str>>,
}

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

/// The rows of a source, and their columns as long as no row comes or goes.
#[derive(Clone, Debug, Default)]
struct Shelf {
    rows: Vec<Row>,
    columns: Option<Arc<Columns>>,
}

/// Facts and businesses as they are entered and struck out.
#[derive(Clone, Debug, Default)]
pub struct FactBook {
    tables: Tables,
    businesses: Businesses,
    shelves: [Shelf; Source::ALL.len()],
    /// Outcomes that went into another one of their deal, as long as the columns of outcomes stand.
    absorbed: Arc<Columns>,
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
            deal: (!fact.deal.is_empty()).then(|| fact.deal.into()),
        };
        let shelf = &mut self.shelves[fact.source as usize];
        shelf.rows.push(row);
        shelf.columns = None;
    }

    /// Strikes out all facts of these records.
    pub fn forget(&mut self, records: &HashSet<Uuid>) {
        for shelf in &mut self.shelves {
            let before = shelf.rows.len();
            shelf.rows.retain(|row| !records.contains(&row.record));
            if shelf.rows.len() < before {
                shelf.columns = None;
            }
        }
    }

    /// The facts as they now stand, in an order that does not depend on the order of entry.
    ///
    /// # Errors
    /// When businesses are merged in a circle or missing, or deals contradict themselves.
    pub fn facts(&mut self) -> Result<Facts, FactsProblem> {
        let businesses = self.businesses.entries()?;
        let canonical = canonical(&businesses)?;
        let columns = Source::ALL.iter().map(|source| self.columns(*source)).collect::<Result<Vec<_>, _>>()?;
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
            absorbed: self.absorbed.clone(),
        })
    }

    fn columns(&mut self, source: Source) -> Result<Arc<Columns>, FactsProblem> {
        let shelf = &mut self.shelves[source as usize];
        if let Some(columns) = &shelf.columns {
            return Ok(columns.clone());
        }
        shelf.rows.sort_by(|a, b| (a.on, &a.key, a.record).cmp(&(b.on, &b.key, b.record)));
        let columns = if source == Source::Outcome {
            let (outcomes, absorbed) = deal::merge(&shelf.rows, &mut self.tables)?;
            self.absorbed = Arc::new(Columns::new(&absorbed));
            Columns::new(&outcomes)
        } else {
            Columns::new(&shelf.rows)
        };
        Ok(shelf.columns.insert(Arc::new(columns)).clone())
    }
}
