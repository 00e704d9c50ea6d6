//! Near misses: the facts that fail exactly one condition, and which, so that a figure can say why it is not larger.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::sieve::Sieve;
use super::{Books, window};
use crate::calendar::Period;
use crate::plan::facts::Columns;
use crate::plan::indicator::{Indicator, Measured};
use crate::plan::terms::{Condition, Source};

/// A fact that does not count, for one reason alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearMiss {
    pub record: Uuid,
    pub key: String,
    pub on: NaiveDate,
    pub reason: Condition,
}

/// The near misses of a figure, by date, then by key; ratios and typed values have none.
#[must_use]
pub fn near_misses(books: Books<'_>, indicator: &Indicator, period: Period) -> Vec<NearMiss> {
    let mut misses = Vec::new();
    each(books, indicator, period, |columns, row, reason| {
        let (record, on) = (columns.record[row], columns.on[row]);
        misses.push(NearMiss { record, key: columns.key.get(row).to_owned(), on, reason });
    });
    misses.sort_by(|a, b| (a.on, &a.key).cmp(&(b.on, &b.key)));
    misses
}

/// How many near misses there are of each kind.
#[must_use]
pub fn excluded(books: Books<'_>, indicator: &Indicator, period: Period) -> BTreeMap<Condition, usize> {
    let mut excluded = BTreeMap::new();
    each(books, indicator, period, |_, _, reason| *excluded.entry(reason).or_default() += 1);
    excluded
}

/// Facts in the window that fail one condition; facts in the days before and after that fail none; and outcomes that
/// would count if they were not merged into another one of their deal.
fn each(books: Books<'_>, indicator: &Indicator, period: Period, mut note: impl FnMut(&Columns, usize, Condition)) {
    let Measured::Facts(rule) = &indicator.measured else { return };
    let Some(window) = window::of(rule.window, period, books.plan.span) else { return };
    let sieve = Sieve::new(books.plan, books.facts, indicator, rule);
    let columns = sieve.columns;
    for row in columns.within(window).map(|row| row as usize) {
        if let Some(Some(reason)) = only(sieve.failed(columns, row, window)) {
            note(columns, row, reason);
        }
    }
    let fails_none = |columns: &Columns, row: usize| only(sieve.failed(columns, row, window)) == Some(None);
    for days in window::adjacent(window, period, books.plan.span).into_iter().flatten() {
        let rows = columns.within(days).map(|row| row as usize);
        rows.filter(|row| fails_none(columns, *row)).for_each(|row| note(columns, row, Condition::Period));
    }
    if rule.source == Source::Outcome {
        let absorbed = &*books.facts.absorbed;
        let rows = absorbed.within(window).map(|row| row as usize);
        rows.filter(|row| fails_none(absorbed, *row)).for_each(|row| note(absorbed, row, Condition::Merged));
    }
}

/// `Some(None)` for no failure, the failure if it is the only one, none for more.
fn only(mut failed: impl Iterator<Item = Condition>) -> Option<Option<Condition>> {
    let first = failed.next();
    if failed.next().is_some() { None } else { Some(first) }
}
