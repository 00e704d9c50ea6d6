//! Shows a plan as it stands: its tree, its indicators, the measures that a case may be linked to.

use chrono::Datelike;
use domain::{Action, PlanId, Problem, What};
use sea_orm::EntityTrait;

use super::load::{PlanView, load};
use crate::{Ctx, entities::plan, failure::Result};

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
    let today = ctx.today();
    // The fiscal year begins in April.
    let year = if today.month() < 4 { today.year() - 1 } else { today.year() };
    let plans = plan::Entity::find().all(ctx.read()).await?;
    let best =
        plans.into_iter().max_by_key(|row| ((row.fy_from..=row.fy_to).contains(&year), row.fy_to, row.created_at));
    Ok(best.map(|row| row.id.into()))
}
