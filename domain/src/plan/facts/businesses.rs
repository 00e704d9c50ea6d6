//! The businesses of a book, and which of them each one counts as.

use std::collections::HashMap;
use std::sync::Arc;

use uuid::Uuid;

use super::FactsProblem;
use crate::jsic::Industry;

/// A business, as the caller gives it.
#[derive(Clone, Copy, Debug)]
pub struct Business<'a> {
    pub record: Uuid,
    /// The key by which members are listed.
    pub key: &'a str,
    pub industry: Option<Industry>,
    /// Empty if it is not known.
    pub municipality: &'a str,
    pub merged_into: Option<Uuid>,
}

/// A business of one snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BusinessRef(pub(in crate::plan) u32);

#[derive(Clone, Debug)]
pub(in crate::plan) struct Entry {
    pub(in crate::plan) key: Arc<str>,
    pub(in crate::plan) record: Uuid,
    pub(in crate::plan) industry: Option<Industry>,
    pub(in crate::plan) municipality: Arc<str>,
    merged_into: Option<u32>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Businesses {
    /// None while only facts have named it.
    entries: Vec<Option<Entry>>,
    records: Vec<Uuid>,
    ids: HashMap<Uuid, u32>,
}

impl Businesses {
    pub(super) fn id(&mut self, record: Uuid) -> u32 {
        *self.ids.entry(record).or_insert_with(|| {
            self.entries.push(None);
            self.records.push(record);
            u32::try_from(self.records.len() - 1).expect("fewer than four billion businesses")
        })
    }

    pub(super) fn put(&mut self, business: &Business<'_>) {
        let id = self.id(business.record) as usize;
        let merged_into = business.merged_into.map(|into| self.id(into));
        self.entries[id] = Some(Entry {
            key: business.key.into(),
            record: business.record,
            industry: business.industry,
            municipality: business.municipality.into(),
            merged_into,
        });
    }

    /// All entries by number.
    pub(super) fn entries(&self) -> Result<Vec<Entry>, FactsProblem> {
        let known = |(entry, record): (&Option<Entry>, &Uuid)| {
            entry.clone().ok_or_else(|| FactsProblem::UnknownBusiness { record: record.to_string() })
        };
        self.entries.iter().zip(&self.records).map(known).collect()
    }
}

/// For each business the one that it counts as: the end of its chain of merges.
pub(super) fn canonical(entries: &[Entry]) -> Result<Vec<u32>, FactsProblem> {
    let mut ends: Vec<Option<u32>> = vec![None; entries.len()];
    for start in 0..entries.len() {
        let mut chain = Vec::new();
        let mut at = start;
        let end = loop {
            if let Some(end) = ends[at] {
                break end;
            }
            chain.push(at);
            if chain.len() > entries.len() {
                return Err(FactsProblem::MergeCircle { business: entries[start].key.to_string() });
            }
            match entries[at].merged_into {
                Some(into) => at = into as usize,
                None => break u32::try_from(at).expect("businesses are numbered by u32"),
            }
        };
        for link in chain {
            ends[link] = Some(end);
        }
    }
    Ok(ends.into_iter().map(|end| end.expect("every chain was followed to its end")).collect())
}
