//! The value of the facts that passed, in one window.

use super::sieve::Sieve;
use crate::calendar::Dates;
use crate::plan::terms::Count;
use crate::quantity::{Exact, ExactSum, Quantity, Share};

/// Counts the same sieve's rows in one window after another.
pub(super) struct Tally<'s, 'a> {
    sieve: &'s Sieve<'a>,
    /// Whether every row counts as one, so that a count is a difference of positions.
    plain: bool,
    /// By business: the window in which it was last counted.
    counted_in: Vec<u32>,
    window: u32,
}

impl<'s, 'a> Tally<'s, 'a> {
    pub(super) fn new(sieve: &'s Sieve<'a>) -> Self {
        let businesses = if sieve.count == Count::Businesses { sieve.facts.businesses.len() } else { 0 };
        Self { sieve, plain: sieve.all_whole(), counted_in: vec![0; businesses], window: 0 }
    }

    /// The total of those of the rows, sorted by date, that lie in the window.
    pub(super) fn total(&mut self, passed: &[u32], window: Dates) -> Exact {
        let rows = within(self.sieve, passed, window);
        match self.sieve.count {
            Count::Businesses => Exact::count(self.businesses(rows, window)),
            Count::Records if self.plain && !self.sieve.asks_for_new_businesses() => Exact::count(rows.len()),
            Count::Records | Count::Quantity => {
                let mut sum = ExactSum::default();
                for row in rows.iter().filter(|row| counts(self.sieve, **row, window)) {
                    let (quantity, share) = term(self.sieve, *row);
                    sum.add(quantity, share);
                }
                sum.total()
            }
        }
    }

    fn businesses(&mut self, rows: &[u32], window: Dates) -> usize {
        self.window += 1;
        let mut number = 0;
        for row in rows {
            let set = self.sieve.columns.businesses[*row as usize];
            for business in self.sieve.businesses_left(set, window) {
                let last = &mut self.counted_in[business as usize];
                if *last != self.window {
                    *last = self.window;
                    number += 1;
                }
            }
        }
        number
    }
}

/// Those of the rows, sorted by date, that lie in the window.
pub(super) fn within<'r>(sieve: &Sieve<'_>, passed: &'r [u32], window: Dates) -> &'r [u32] {
    let span = sieve.columns.within(window);
    let start = passed.partition_point(|row| *row < span.start);
    let end = passed.partition_point(|row| *row < span.end);
    &passed[start..end]
}

/// Whether a row that passed counts in this window.
pub(super) fn counts(sieve: &Sieve<'_>, row: u32, window: Dates) -> bool {
    !sieve.asks_for_new_businesses() || sieve.some_business_left(sieve.columns.businesses[row as usize], window)
}

/// What a row adds to a count of records or to a sum of quantities.
pub(super) fn term(sieve: &Sieve<'_>, row: u32) -> (Quantity, Share) {
    let quantity = match sieve.count {
        Count::Records | Count::Businesses => Quantity::ONE,
        Count::Quantity => sieve.columns.quantity[row as usize],
    };
    (quantity, sieve.share(sieve.columns, row as usize))
}
