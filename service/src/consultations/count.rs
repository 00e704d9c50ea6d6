//! How many consultations there were: all that an officer of the city sees of them.

use chrono::NaiveDate;
use domain::{Action, calendar::FiscalYear};
use sea_orm::{ColumnTrait, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QuerySelect};

use super::newness::to_consultation;
use crate::{
    Ctx,
    entities::{consultation, consultation_business},
    failure::Result,
};

/// 延べ and 実数 of a fiscal year until today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    pub year: FiscalYear,
    pub until: NaiveDate,
    pub records: u64,
    pub businesses: u64,
}

/// Counts this fiscal year's confirmed consultations, those behind walls too.
///
/// # Errors
/// If the reader may not even know how many there are.
pub async fn count(ctx: &Ctx) -> Result<Count> {
    ctx.may(Action::SeeConsultations).await?;
    let year = FiscalYear::of(ctx.today());
    let of_year = consultation::Column::HeldOn.between(year.dates().first, year.dates().last);
    let confirmed = consultation::Column::Status.eq("confirmed");
    let records = consultation::Entity::find().filter(confirmed.clone()).filter(of_year.clone());
    let businesses = consultation_business::Entity::find()
        .select_only()
        .column(consultation_business::Column::BusinessId)
        .distinct()
        .join(JoinType::InnerJoin, to_consultation())
        .filter(confirmed)
        .filter(of_year);
    Ok(Count {
        year,
        until: ctx.today(),
        records: records.count(ctx.read()).await?,
        businesses: businesses.count(ctx.read()).await?,
    })
}
