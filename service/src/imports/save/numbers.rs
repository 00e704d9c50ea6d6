//! Numbers for many new records at once, by fiscal year, in the order of the file.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::calendar::FiscalYear;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::{
    entities::{case, consultation},
    failure::Result,
    tx::Tx,
};

/// What is numbered.
#[derive(Clone, Copy, Debug)]
pub(super) enum Series {
    Case,
    Consultation,
}

/// A number: the fiscal year as it is kept, and the serial in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    pub(super) fiscal_year: i32,
    pub(super) serial: i32,
}

/// The numbers of one series that are still free.
pub(super) struct Numbers(HashMap<i32, i32>);

impl Numbers {
    pub(super) async fn reserve(tx: &Tx, series: Series, days: impl Iterator<Item = NaiveDate>) -> Result<Self> {
        let mut counts: HashMap<i32, i32> = HashMap::new();
        for day in days {
            *counts.entry(fiscal_year(day)).or_default() += 1;
        }
        let mut next = HashMap::new();
        for year in counts.into_keys() {
            next.insert(year, last(tx, series, year).await? + 1);
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

async fn last(tx: &Tx, series: Series, year: i32) -> Result<i32> {
    let last: Option<Option<i32>> = match series {
        Series::Case => {
            let of_year = case::Entity::find().select_only().filter(case::Column::NumberFy.eq(year));
            of_year.column_as(case::Column::NumberSerial.max(), "last").into_tuple().one(tx.db()).await?
        }
        Series::Consultation => {
            let of_year = consultation::Entity::find().select_only().filter(consultation::Column::NumberFy.eq(year));
            of_year.column_as(consultation::Column::NumberSerial.max(), "last").into_tuple().one(tx.db()).await?
        }
    };
    Ok(last.flatten().unwrap_or(0))
}
