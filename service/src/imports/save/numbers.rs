//! Numbers for many new records at once, by fiscal year, in the order of the file.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::calendar::FiscalYear;

pub(super) use crate::numbers::{Number, Series};
use crate::{failure::Result, numbers, tx::Tx};

/// The numbers of one series that are still free.
pub(super) struct Numbers(HashMap<i32, i32>);

impl Numbers {
    pub(super) async fn reserve(tx: &Tx, series: Series, days: impl Iterator<Item = NaiveDate>) -> Result<Self> {
        let mut counts: HashMap<i32, i32> = HashMap::new();
        for day in days {
            *counts.entry(fiscal_year(day)).or_default() += 1;
        }
        let mut next = HashMap::new();
        for (year, count) in counts {
            next.insert(year, numbers::reserve(tx, series, year, count).await?);
        }
        Ok(Self(next))
    }

    /// The next number in the fiscal year of a day, which must be one of the days that were reserved for.
    pub(super) fn next(&mut self, on: NaiveDate) -> Number {
        let fiscal_year = fiscal_year(on);
        let next = self.0.entry(fiscal_year).or_insert(1);
        let serial = *next;
        *next += 1;
        Number { fiscal_year, serial }
    }
}

fn fiscal_year(on: NaiveDate) -> i32 {
    FiscalYear::of(on).year().into()
}
