//! What is wrong with the files, by file, row and column.

use domain::{FieldErrors, Words};

use super::words;

/// So many are listed; a file in a wrong format would give one a row.
const LISTED: usize = 200;

/// A place in a file: `cases.csv:12:measures`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    pub(super) file: &'a str,
    /// As editors count.
    pub(super) line: u64,
    pub(super) column: &'a str,
}

#[derive(Debug, Default)]
pub(super) struct Report {
    errors: FieldErrors,
    more: usize,
}

impl Report {
    pub(super) fn add(&mut self, place: Place<'_>, says: impl Into<Words>) {
        if self.errors.0.len() < LISTED {
            let Place { file, line, column } = place;
            let at = if column.is_empty() { format!("{file}:{line}") } else { format!("{file}:{line}:{column}") };
            self.errors.add(&at, says);
        } else {
            self.more += 1;
        }
    }

    /// # Errors
    /// What was added, if anything was.
    pub(super) fn done(mut self) -> Result<(), FieldErrors> {
        if self.more > 0 {
            self.errors.add("…", words::MORE.fill(&[("n", &self.more.to_string())]));
        }
        self.errors.or(|| ())
    }
}
