//! Shows a plan as it stands: its tree, its indicators, the measures that a case may be linked to.

use chrono::{Datelike, NaiveDate};
use domain::{Action, PlanId, Problem, What, Words};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};
use uuid::Uuid;

use super::load::{PlanView, load};
use crate::{Ctx, entities::plan, failure::Result, tx::Tx};

/// The plan of today: the one whose fiscal years hold it, else the one that ends last; none before one is imported.
///
/// # Errors
/// A reader who may not see figures.
pub async fn current(ctx: &Ctx) -> Result<Option<PlanView>> {
    ctx.may(Action::SeeFigures).await?;
    match current_id(ctx).await? {
        Some(id) => show(ctx, id).await.map(Some),
        None => Ok(None),
    }
}

/// # Errors
/// If there is no such plan; a reader who may not see figures.
pub async fn show(ctx: &Ctx, id: PlanId) -> Result<PlanView> {
    ctx.may(Action::SeeFigures).await?;
    Ok(load(ctx.read(), id.into()).await?.ok_or(Problem::NotFound(What::Plan))?)
}

/// The plan of today, by its id alone.
///
/// # Errors
/// A reader who may not see figures.
pub async fn current_id(ctx: &Ctx) -> Result<Option<PlanId>> {
    ctx.may(Action::SeeFigures).await?;
    Ok(of_today(ctx.read(), ctx.today()).await?.map(PlanId))
}

async fn of_today(db: &impl ConnectionTrait, today: NaiveDate) -> Result<Option<Uuid>> {
    // The fiscal year begins in April.
    let year = if today.month() < 4 { today.year() - 1 } else { today.year() };
    let plans = plan::Entity::find().all(db).await?;
    let best =
        plans.into_iter().max_by_key(|row| ((row.fy_from..=row.fy_to).contains(&year), row.fy_to, row.created_at));
    Ok(best.map(|row| row.id))
}

/// A plan by its code and name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanName {
    pub code: String,
    pub name: Words,
}

/// All plans, the latest first: what a centre worked by before stays to be looked at.
///
/// # Errors
/// A reader who may not see figures.
pub async fn names(ctx: &Ctx) -> Result<Vec<PlanName>> {
    ctx.may(Action::SeeFigures).await?;
    let rows = plan::Entity::find().order_by_desc(plan::Column::FyFrom).order_by_asc(plan::Column::Code);
    let name = |row: plan::Model| {
        let en = if row.name_en.is_empty() { row.name.clone() } else { row.name_en };
        PlanName { code: row.code, name: Words { ja: row.name, en } }
    };
    Ok(rows.all(ctx.read()).await?.into_iter().map(name).collect())
}

/// The code of a plan that is not the one of today, for the addresses of its pages.
pub(super) async fn code_if_not_todays(tx: &Tx, plan: &PlanView) -> Result<Option<String>> {
    let todays = of_today(tx.db(), tx.ctx.today()).await?;
    Ok((todays != Some(plan.id.0)).then(|| plan.plan.code().to_owned()))
}
