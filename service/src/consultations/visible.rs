//! What of the consultations a reader may see. One that touches a case behind a wall is absent for whoever stands
//! outside it: from lists and counts, from timelines and searches.

use domain::{Action, Actor, ConsultationId, Problem, Reach, What, policy};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{Expr, ExprTrait, SelectStatement},
};
use uuid::Uuid;

use crate::{
    Ctx,
    cases::wall,
    entities::{case, consultation, consultation_advisor, consultation_case},
    failure::Result,
    tx::Tx,
};

/// Whether the reader sees consultations themselves, and not only how many there are.
///
/// # Errors
/// [`Problem::NotAllowed`] for whoever does not.
pub(crate) async fn may_read(ctx: &Ctx) -> Result<()> {
    match ctx.may(Action::SeeConsultations).await? {
        Reach::Own | Reach::Centre => Ok(()),
        Reach::None | Reach::Aggregates | Reach::Titles => Err(Problem::NotAllowed.into()),
    }
}

/// What a query over `consultations` must hold so that it yields only what the reader may see. Drafts of imports are
/// no consultations yet.
pub(crate) fn visible(ctx: &Ctx) -> Condition {
    match ctx.actor {
        Actor::System => within_reach(ctx),
        _ => within_reach(ctx).add(outside_walls(ctx, consultation::Column::Id)),
    }
}

/// The same as if there were no walls.
pub(super) fn within_reach(ctx: &Ctx) -> Condition {
    let confirmed = Condition::all().add(consultation::Column::Status.eq("confirmed"));
    match policy::allows(&ctx.actor, Action::SeeConsultations) {
        Reach::Centre => confirmed,
        Reach::Own | Reach::None | Reach::Aggregates | Reach::Titles => confirmed.add(own(ctx)),
    }
}

/// That the consultation of a column's id touches no case which the reader may not see. It is asked row by row: a page
/// shows few consultations, and behind walls are many.
pub(crate) fn outside_walls(ctx: &Ctx, id: impl ColumnTrait) -> Condition {
    let touched = Expr::col((consultation_case::Entity, consultation_case::Column::ConsultationId));
    let behind = behind_walls(ctx).and_where(touched.equals(id.as_column_ref())).take();
    Condition::all().add(Expr::exists(behind).not())
}

/// The consultations that touch a case which the reader may not see.
pub(crate) fn behind_walls(ctx: &Ctx) -> SelectStatement {
    let hidden = case::Entity::find().select_only().column(case::Column::Id).filter(wall::visible(ctx).not());
    consultation_case::Entity::find()
        .select_only()
        .column(consultation_case::Column::ConsultationId)
        .filter(consultation_case::Column::CaseId.in_subquery(hidden.into_query()))
        .into_query()
}

/// What a query over `consultations` must hold so that it yields only the reader's own.
pub(crate) fn own(ctx: &Ctx) -> Condition {
    let me = ctx.actor.account().map(Uuid::from);
    let mine = consultation_advisor::Entity::find()
        .select_only()
        .column(consultation_advisor::Column::ConsultationId)
        .filter(consultation_advisor::Column::AccountId.eq(me))
        .into_query();
    Condition::all().add(consultation::Column::Id.in_subquery(mine))
}

/// The consultation, if the reader may see it.
///
/// # Errors
/// [`Problem::NotFound`], alike for one that is hidden and one that is not there.
pub(crate) async fn assert_visible(
    ctx: &Ctx,
    db: &impl ConnectionTrait,
    id: ConsultationId,
) -> Result<consultation::Model> {
    let found = consultation::Entity::find_by_id(Uuid::from(id)).filter(visible(ctx)).one(db).await?;
    found.ok_or_else(|| Problem::NotFound(What::Consultation).into())
}

/// The same within the transaction of an edit: nobody else edits it until that ends.
///
/// # Errors
/// As [`assert_visible`].
pub(crate) async fn lock(tx: &Tx, id: ConsultationId) -> Result<consultation::Model> {
    let found = consultation::Entity::find_by_id(Uuid::from(id)).filter(visible(&tx.ctx)).lock_exclusive();
    found.one(tx.db()).await?.ok_or_else(|| Problem::NotFound(What::Consultation).into())
}

/// Whether the reader may do this with a consultation that is visible to them.
pub(crate) async fn may(ctx: &Ctx, db: &impl ConnectionTrait, action: Action, id: Uuid) -> Result<bool> {
    Ok(match policy::allows(&ctx.actor, action) {
        Reach::Centre => true,
        Reach::Own => consultation::Entity::find_by_id(id).filter(own(ctx)).one(db).await?.is_some(),
        Reach::None | Reach::Aggregates | Reach::Titles => false,
    })
}
