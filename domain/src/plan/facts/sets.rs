//! Sets of small numbers (topics, programmes, businesses of a fact), each distinct set kept once and numbered, so that
//! a condition on a list is decided once for each distinct list and not once for each fact.

use std::collections::HashMap;

/// Sorted sets without doubles, end to end.
#[derive(Clone, Debug)]
pub(in crate::plan) struct Sets {
    ends: Vec<u32>,
    items: Vec<u32>,
}

impl Sets {
    pub(in crate::plan) fn get(&self, set: u32) -> &[u32] {
        let set = set as usize;
        let start = if set == 0 { 0 } else { self.ends[set - 1] };
        &self.items[start as usize..self.ends[set] as usize]
    }

    pub(in crate::plan) fn iter(&self) -> impl Iterator<Item = &[u32]> {
        (0..self.ends.len()).map(|set| self.get(u32::try_from(set).expect("sets are numbered by u32")))
    }

    /// The same sets, numbered alike, each item replaced.
    pub(super) fn map(&self, replace: impl Fn(u32) -> u32) -> Self {
        let mut sets = Self { ends: Vec::with_capacity(self.ends.len()), items: Vec::with_capacity(self.items.len()) };
        for set in self.iter() {
            let mut items: Vec<u32> = set.iter().map(|item| replace(*item)).collect();
            sorted(&mut items);
            sets.push(&items);
        }
        sets
    }

    fn push(&mut self, items: &[u32]) {
        self.items.extend_from_slice(items);
        self.ends.push(u32::try_from(self.items.len()).expect("fewer than four billion items"));
    }
}

fn sorted(items: &mut Vec<u32>) {
    items.sort_unstable();
    items.dedup();
}

/// Sets while they are still being collected.
#[derive(Clone, Debug)]
pub(super) struct SetBook {
    pub(super) sets: Sets,
    ids: HashMap<Box<[u32]>, u32>,
}

impl Default for SetBook {
    fn default() -> Self {
        Self { sets: Sets { ends: Vec::new(), items: Vec::new() }, ids: HashMap::new() }
    }
}

impl SetBook {
    pub(super) fn id(&mut self, mut items: Vec<u32>) -> u32 {
        sorted(&mut items);
        if let Some(id) = self.ids.get(items.as_slice()) {
            return *id;
        }
        let id = u32::try_from(self.ids.len()).expect("fewer than four billion sets");
        self.sets.push(&items);
        self.ids.insert(items.into_boxed_slice(), id);
        id
    }

    /// The set of all items of these sets.
    pub(super) fn union(&mut self, sets: impl Iterator<Item = u32>) -> u32 {
        let items = sets.flat_map(|set| self.sets.get(set).to_vec()).collect();
        self.id(items)
    }
}
