//! What of the next actions a reader may see and work on. One that hangs on a case or consultation behind a wall is
//! absent for whoever stands outside it.

use domain::{Action, Problem, Reach, TaskId, What, policy};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{Expr, ExprTrait},
};
use uuid::Uuid;

use crate::{
    Ctx,
    cases::wall,
    consultations::visible as consultations,
    entities::{case, consultation, task},
    failure::Result,
    tx::Tx,
};

/// What a query over `tasks` must hold so that it yields only what the reader may see. It is asked row by row: few are
/// open, and behind walls are many.
pub(super) fn visible(ctx: &Ctx) -> Condition {
    let its_case = Expr::col((case::Entity, case::Column::Id)).equals((task::Entity, task::Column::CaseId));
    let hidden = case::Entity::find().select_only().column(case::Column::Id).filter(wall::visible(ctx).not());
    Condition::all()
        .add(Expr::exists(hidden.filter(its_case).into_query()).not())
        .add(consultations::outside_walls(ctx, task::Column::ConsultationId))
}

/// What a query over `tasks` must hold so that it yields only what the reader may work on: what is theirs to do, what
/// they wrote down, and what hangs on their own cases and consultations.
pub(super) fn workable(ctx: &Ctx) -> Condition {
    match policy::allows(&ctx.actor, Action::WorkCases) {
        Reach::Centre => Condition::all(),
        Reach::Own => {
            let me = ctx.actor.account().map(Uuid::from);
            let cases = case::Entity::find().select_only().column(case::Column::Id).filter(wall::own(ctx));
            let talks = consultation::Entity::find()
                .select_only()
                .column(consultation::Column::Id)
                .filter(consultations::own(ctx));
            Condition::any()
                .add(task::Column::AccountId.eq(me))
                .add(task::Column::CreatedBy.eq(me))
                .add(task::Column::CaseId.in_subquery(cases.into_query()))
                .add(task::Column::ConsultationId.in_subquery(talks.into_query()))
        }
        Reach::None | Reach::Aggregates | Reach::Titles => Condition::any(),
    }
}

/// The next action, for a change within a transaction.
///
/// # Errors
/// [`Problem::NotFound`] if the reader may not see it, [`Problem::NotAllowed`] if it is not theirs to work on.
pub(super) async fn lock(tx: &Tx, id: TaskId) -> Result<task::Model> {
    let id = Uuid::from(id);
    let found = task::Entity::find_by_id(id).filter(visible(&tx.ctx)).lock_exclusive().one(tx.db()).await?;
    let row = found.ok_or(Problem::NotFound(What::Task))?;
    let workable = task::Entity::find_by_id(id).filter(workable(&tx.ctx)).one(tx.db()).await?;
    if workable.is_some() { Ok(row) } else { Err(Problem::NotAllowed.into()) }
}
