//! Which indicators a case counts in today, and why not in others.

use std::collections::HashSet;

use domain::{
    Action, CaseId, Words,
    calendar::{FiscalYear, Period},
    plan::{Value, terms::Condition},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{figures::figures_of, show::current_id};
use crate::{
    Ctx,
    cases::wall,
    entities::{consultation_case, outcome},
    failure::Result,
};

/// An indicator as a case sees it.
#[derive(Clone, Debug)]
pub struct CaseKpi {
    pub indicator: String,
    pub name: Words,
    pub unit: Words,
    pub period: Period,
    /// 例
    pub illustrative: bool,
    /// How many of the case's facts count, and what they add: of distinct businesses, how many there are among them.
    pub counted: usize,
    pub adds: Value,
    /// Why others of its facts do not: each fails this condition alone.
    pub missed: Vec<Condition>,
}

/// The indicators of today's plan that the case counts in this fiscal year, or misses by one condition, in the plan's
/// order.
///
/// # Errors
/// A case that the reader may not see; a reader who may not see members.
pub async fn of_case(ctx: &Ctx, id: CaseId) -> Result<Vec<CaseKpi>> {
    ctx.may(Action::SeeMembers).await?;
    wall::assert_visible(ctx, ctx.read(), id).await?;
    let Some(plan) = current_id(ctx).await? else { return Ok(Vec::new()) };
    let figures = figures_of(ctx, plan.into()).await?;
    let records = records_of(ctx, id.into()).await?;
    let period = Period::Year(FiscalYear::of(ctx.today()));
    let kpis = figures.plan().indicators.iter().map(|indicator| {
        let trace = figures.trace(indicator, period, &records);
        CaseKpi {
            indicator: indicator.code.clone(),
            name: indicator.name.clone(),
            unit: indicator.unit.clone(),
            period,
            illustrative: figures.illustrative(indicator),
            counted: trace.counted,
            adds: trace.adds,
            missed: trace.missed.into_iter().collect(),
        }
    });
    Ok(kpis.filter(|kpi| kpi.counted > 0 || !kpi.missed.is_empty()).collect())
}

/// The records whose facts are the case's: itself, its outcomes, the consultations that touch it.
async fn records_of(ctx: &Ctx, id: Uuid) -> Result<HashSet<Uuid>> {
    let outcomes = outcome::Entity::find().select_only().column(outcome::Column::Id);
    let outcomes = outcomes.filter(outcome::Column::CaseId.eq(id)).into_tuple::<Uuid>().all(ctx.read()).await?;
    let touching = consultation_case::Entity::find().select_only().column(consultation_case::Column::ConsultationId);
    let touching = touching.filter(consultation_case::Column::CaseId.eq(id)).into_tuple::<Uuid>();
    Ok(outcomes.into_iter().chain(touching.all(ctx.read()).await?).chain([id]).collect())
}
