//! The numbers that people read aloud, as in R8-K0391: a serial within a fiscal year, without a gap and never twice.
//!
//! The row of the series stays locked until the transaction ends, so that of two who save at once one waits, and a
//! record that is not saved after all uses up no number.

use chrono::NaiveDate;
use domain::calendar::FiscalYear;
use sea_orm::{
    ActiveValue::Set,
    EntityTrait,
    sea_query::{Expr, ExprTrait, OnConflict},
};

use crate::{entities::number_series, failure::Result, tx::Tx};

/// What is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Series {
    Consultation,
    Case,
}

impl Series {
    const fn key(self) -> &'static str {
        match self {
            Self::Consultation => "consultation",
            Self::Case => "case",
        }
    }
}

/// A number: the fiscal year as it is kept, and the serial in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) fiscal_year: i32,
    pub(crate) serial: i32,
}

/// The next number of the fiscal year of a day.
pub(crate) async fn next(tx: &Tx, series: Series, on: NaiveDate) -> Result<Number> {
    let fiscal_year = i32::from(FiscalYear::of(on).year());
    Ok(Number { fiscal_year, serial: reserve(tx, series, fiscal_year, 1).await? })
}

/// Takes so many numbers of a fiscal year at once; the answer is the first serial of them.
pub(crate) async fn reserve(tx: &Tx, series: Series, fiscal_year: i32, count: i32) -> Result<i32> {
    use number_series::{Column, Entity};
    let row = number_series::ActiveModel {
        kind: Set(series.key().to_owned()),
        fiscal_year: Set(fiscal_year),
        last: Set(count),
    };
    let raised = OnConflict::columns([Column::Kind, Column::FiscalYear])
        .value(Column::Last, Expr::col((Entity, Column::Last)).add(count))
        .to_owned();
    let row = Entity::insert(row).on_conflict(raised).exec_with_returning(tx.db()).await?;
    Ok(row.last - count + 1)
}
