//! The plan and the indicator that were asked for by their codes; what is not there is told with what is.

use anyhow::{Context, bail};
use domain::{PlanId, Problem, What};
use service::{Ctx, Failure, plan};

use crate::commands::user::in_words;

/// The plan of a code.
pub(super) async fn plan(ctx: &Ctx, code: &str) -> anyhow::Result<PlanId> {
    match plan::by_code(ctx, code).await {
        Ok(id) => Ok(id),
        Err(Failure::Refused(Problem::NotFound(What::Plan))) => {
            let there = plan::codes(ctx).await.context("the plans cannot be read")?;
            if there.is_empty() {
                bail!("there is no plan {code:?}; load one with `banso plan import FILE.toml`");
            }
            bail!("there is no plan {code:?}; there is {}", there.join(", "))
        }
        Err(failure) => Err(in_words(&failure.into())),
    }
}

/// An indicator that was asked for.
pub(super) struct Found {
    /// The plan's periods as `all` names them.
    pub(super) all: Vec<domain::calendar::Period>,
    /// 例
    pub(super) illustrative: bool,
}

/// The indicator of a code.
pub(super) async fn indicator(ctx: &Ctx, plan: PlanId, code: &str) -> anyhow::Result<Found> {
    let view = plan::show(ctx, plan).await.map_err(|failure| in_words(&failure.into()))?;
    let plan = view.plan;
    if plan.indicator(code).is_none() {
        let there: Vec<&str> = plan.indicators.iter().map(|indicator| indicator.code.as_str()).collect();
        bail!("there is no indicator {code:?} in {}; there is {}", plan.code(), there.join(", "));
    }
    let marked = view.indicators.get(code).is_none_or(|kept| kept.illustrative);
    Ok(Found { all: domain::calendar::Period::all(plan.span), illustrative: plan.illustrative && marked })
}
