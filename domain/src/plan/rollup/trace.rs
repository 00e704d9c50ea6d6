//! Some records seen from an indicator: which of their facts count in a period, and why the others do not.

use std::collections::{BTreeSet, HashSet};

use uuid::Uuid;

use super::sieve::Sieve;
use super::tally::Tally;
use super::{Books, window};
use crate::calendar::Period;
use crate::plan::Value;
use crate::plan::indicator::{Indicator, Measured};
use crate::plan::terms::Condition;
use crate::quantity::Exact;

/// What becomes of some records' facts of a period.
#[derive(Clone, Debug)]
pub struct Trace {
    /// How many of the facts count.
    pub counted: usize,
    /// What they add: of distinct businesses, how many there are among them.
    pub adds: Value,
    /// The reasons of the facts that fail one condition alone.
    pub missed: BTreeSet<Condition>,
}

/// Follows the facts of these records; ratios and typed values have none.
#[must_use]
pub fn trace(books: Books<'_>, indicator: &Indicator, period: Period, records: &HashSet<Uuid>) -> Trace {
    let mut trace = Trace { counted: 0, adds: Exact::count(0).into(), missed: BTreeSet::new() };
    let Measured::Facts(rule) = &indicator.measured else { return trace };
    let Some(window) = window::of(rule.window, period, books.plan.span) else { return trace };
    let sieve = Sieve::new(books.plan, books.facts, indicator, rule);
    let columns = sieve.columns;
    // An outcome that went into another one of its deal counts through it.
    let absorbed = &books.facts.absorbed;
    let merged = absorbed.record.iter().zip(absorbed.deal.iter()).filter(|(record, _)| records.contains(*record));
    let deals: HashSet<&str> = merged.map(|(_, deal)| deal).collect();
    let is_theirs = |row: usize| records.contains(&columns.record[row]) || deals.contains(columns.deal.get(row));
    let mut counted = Vec::new();
    for row in columns.within(window).filter(|row| is_theirs(*row as usize)) {
        let mut failed = sieve.failed(columns, row as usize, window);
        match (failed.next(), failed.next()) {
            (None, _) => counted.push(row),
            (Some(reason), None) => drop(trace.missed.insert(reason)),
            (Some(_), Some(_)) => {}
        }
    }
    trace.counted = counted.len();
    trace.adds = Tally::new(&sieve).total(&counted, window).into();
    trace
}
