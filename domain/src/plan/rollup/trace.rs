//! Some records seen from an indicator: which of their facts count in a period, and why the others do not.

use std::collections::{BTreeSet, HashSet};

use uuid::Uuid;

use super::sieve::Sieve;
use super::{Books, tally, window};
use crate::calendar::Period;
use crate::plan::facts::FactRef;
use crate::plan::indicator::{Indicator, Measured};
use crate::plan::rollup::FactMember;
use crate::plan::terms::Condition;

/// What becomes of some records' facts of a period.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    pub counted: Vec<FactMember>,
    /// The reasons of the facts that fail one condition alone.
    pub missed: BTreeSet<Condition>,
}

/// Follows the facts of these records; ratios and typed values have none.
#[must_use]
pub fn trace(books: Books<'_>, indicator: &Indicator, period: Period, records: &HashSet<Uuid>) -> Trace {
    let mut trace = Trace::default();
    let Measured::Facts(rule) = &indicator.measured else { return trace };
    let Some(window) = window::of(rule.window, period, books.plan.span) else { return trace };
    let sieve = Sieve::new(books.plan, books.facts, indicator, rule);
    let columns = sieve.columns;
    // An outcome that went into another one of its deal counts through it.
    let absorbed = &books.facts.absorbed;
    let merged = absorbed.record.iter().zip(&absorbed.deal).filter(|(record, _)| records.contains(*record));
    let deals: HashSet<_> = merged.filter_map(|(_, deal)| deal.as_ref()).collect();
    let is_theirs = |row: usize| {
        records.contains(&columns.record[row]) || columns.deal[row].as_ref().is_some_and(|deal| deals.contains(deal))
    };
    for row in columns.within(window).filter(|row| is_theirs(*row as usize)) {
        let mut failed = sieve.failed(columns, row as usize, window);
        match (failed.next(), failed.next()) {
            (None, _) => {
                let (quantity, share) = tally::term(&sieve, row);
                trace.counted.push(FactMember { fact: FactRef { source: rule.source, row }, quantity, share });
            }
            (Some(reason), None) => drop(trace.missed.insert(reason)),
            (Some(_), Some(_)) => {}
        }
    }
    trace
}
