//! The files of a folder for import.

use std::collections::BTreeMap;

use serde::Serialize;

/// The files that are read, in the order in which they refer to each other. Each is optional, others are ignored.
pub const FILES: [&str; 6] =
    ["businesses.csv", "cases.csv", "stages.csv", "consultations.csv", "outcomes.csv", "values.csv"];

/// Their contents by name.
#[derive(Clone, Debug, Default)]
pub struct Files(pub BTreeMap<String, Vec<u8>>);

impl Files {
    pub(super) fn get(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(Vec::as_slice)
    }
}

/// What an import did with the rows of one file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    pub new: usize,
    pub changed: usize,
    pub same: usize,
}

/// What an import did, by file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Imported(pub Vec<(&'static str, Tally)>);

impl Imported {
    /// Whether anything came or changed.
    #[must_use]
    pub fn changed_anything(&self) -> bool {
        self.0.iter().any(|(_, tally)| tally.new + tally.changed > 0)
    }
}
