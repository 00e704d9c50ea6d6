//! Near misses: the facts that fail exactly one condition, and which, so that a figure can say why it is not larger.

use std::sync::Arc;

use chrono::NaiveDate;
use uuid::Uuid;

use super::sieve::Sieve;
use crate::calendar::Dates;
use crate::plan::facts::Columns;
use crate::plan::terms::{Condition, Source};

/// A fact that does not count, for one reason alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearMiss {
    pub record: Uuid,
    pub key: Arc<str>,
    pub on: NaiveDate,
    pub reason: Condition,
}

/// The near misses of a window: facts in it that fail one condition; facts in the days before and after that fail
/// none; and outcomes that would count if they were not merged into another one of their deal.
pub(super) fn near_misses(
    sieve: &Sieve<'_>,
    source: Source,
    window: Dates,
    adjacent: [Option<Dates>; 2],
) -> Vec<NearMiss> {
    let columns = sieve.columns;
    let mut misses = Vec::new();
    for row in columns.within(window) {
        if let Some(Some(reason)) = only(sieve.failed(columns, row as usize, window)) {
            misses.push(near_miss(columns, row, reason));
        }
    }
    for days in adjacent.into_iter().flatten() {
        let rows = columns.within(days).filter(|row| only(sieve.failed(columns, *row as usize, window)) == Some(None));
        misses.extend(rows.map(|row| near_miss(columns, row, Condition::Period)));
    }
    if source == Source::Outcome {
        let absorbed = &sieve.facts.absorbed;
        let rows = absorbed.within(window);
        let rows = rows.filter(|row| only(sieve.failed(absorbed, *row as usize, window)) == Some(None));
        misses.extend(rows.map(|row| near_miss(absorbed, row, Condition::Merged)));
    }
    misses.sort_by(|a, b| (a.on, &a.key).cmp(&(b.on, &b.key)));
    misses
}

/// `Some(None)` for no failure, the failure if it is the only one, none for more.
fn only(mut failed: impl Iterator<Item = Condition>) -> Option<Option<Condition>> {
    let first = failed.next();
    if failed.next().is_some() { None } else { Some(first) }
}

fn near_miss(columns: &Columns, row: u32, reason: Condition) -> NearMiss {
    let row = row as usize;
    NearMiss { record: columns.record[row], key: columns.key[row].clone(), on: columns.on[row], reason }
}
