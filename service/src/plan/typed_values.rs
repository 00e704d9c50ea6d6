//! The values that were typed for an indicator, with all that is known of each.

use chrono::NaiveDate;
use domain::{
    Action, IndicatorId,
    calendar::{Period, PlanSpan},
    quantity::Quantity,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::{
    Ctx,
    entities::manual_value,
    failure::{Failure, Result},
};

/// A typed value as a page shows it.
#[derive(Clone, Debug)]
pub struct TypedLine {
    pub period: Period,
    pub value: Quantity,
    pub source: String,
    pub dated_on: Option<NaiveDate>,
    pub note: String,
    pub version: i64,
}

/// All typed values of an indicator; the one whose period ended last is the first.
///
/// # Errors
/// A reader who may not see figures.
pub async fn typed_values(ctx: &Ctx, indicator: IndicatorId, span: PlanSpan) -> Result<Vec<TypedLine>> {
    ctx.may(Action::SeeFigures).await?;
    let rows = manual_value::Entity::find().filter(manual_value::Column::IndicatorId.eq(Uuid::from(indicator)));
    let line = |row: manual_value::Model| {
        let period = row.period.parse().map_err(|_| Failure::Stored(format!("manual value {}: no period", row.id)))?;
        Ok(TypedLine {
            period,
            value: Quantity::from_millionths(row.value_millionths),
            source: row.source,
            dated_on: row.dated_on,
            note: row.note,
            version: row.version,
        })
    };
    let mut lines = rows.all(ctx.read()).await?.into_iter().map(line).collect::<Result<Vec<_>>>()?;
    lines.sort_by_key(|line| {
        let dates = line.period.dates(span);
        (std::cmp::Reverse(dates.last), dates.days())
    });
    Ok(lines)
}
