//! What every change of one indicator begins with.

use domain::{
    Problem, What,
    plan::{Measured, TypedRule},
};
use sea_orm::{EntityTrait, QuerySelect};
use uuid::Uuid;

use super::{
    load::{PlanView, load},
    words,
};
use crate::{entities::indicator, failure::Result, tx::Tx};

/// The indicator of a form, locked until the transaction ends.
pub(super) async fn begin(tx: &Tx, id: &str) -> Result<indicator::Model> {
    let not_found = || Problem::NotFound(What::Indicator);
    let id: Uuid = id.parse().map_err(|_| not_found())?;
    let row = indicator::Entity::find_by_id(id).lock_exclusive().one(tx.db()).await?;
    Ok(row.ok_or_else(not_found)?)
}

/// The same with its plan and its rule, for one whose values are typed.
pub(super) async fn begin_typed(tx: &Tx, id: &str) -> Result<(indicator::Model, PlanView, TypedRule)> {
    let row = begin(tx, id).await?;
    let view = load(tx.db(), row.plan_id).await?.ok_or(Problem::NotFound(What::Plan))?;
    match view.plan.indicator(&row.code).map(|indicator| &indicator.measured) {
        Some(Measured::Typed(rule)) => {
            let rule = *rule;
            Ok((row, view, rule))
        }
        _ => Err(Problem::Refused(words::NOT_TYPED.into()).into()),
    }
}
