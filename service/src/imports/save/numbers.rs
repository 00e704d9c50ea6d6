//! Numbers for many new records at once, by fiscal year, in the order of the file.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use domain::calendar::FiscalYear;

use crate::{
    failure::Result,
    numbers::{self, Number, Series},
    tx::Tx,
};

/// The next serial of each fiscal year that numbers were taken for.
pub(super) struct Numbers(HashMap<i32, i32>);

impl Numbers {
    /// Takes one for each of these days.
    pub(super) async fn reserve(tx: &Tx, series: Series, days: impl Iterator<Item = NaiveDate>) -> Result<Self> {
        // Sorted, so that two imports lock the rows of the series in the same order.
        let mut counts: BTreeMap<i32, i32> = BTreeMap::new();
        for day in days {
            *counts.entry(fiscal_year(day)).or_default() += 1;
        }
        let mut next = HashMap::new();
        for (year, count) in counts {
            next.insert(year, numbers::reserve(tx, series, year, count).await?);
        }
        Ok(Self(next))
    }

    /// The next number in the fiscal year of a day, which must be one of those that numbers were taken for.
    pub(super) fn next(&mut self, on: NaiveDate) -> Number {
        let fiscal_year = fiscal_year(on);
        let next = self.0.get_mut(&fiscal_year).expect("a number was taken for each day");
        let serial = *next;
        *next += 1;
        Number { fiscal_year, serial }
    }
}

fn fiscal_year(on: NaiveDate) -> i32 {
    FiscalYear::of(on).year().into()
}
