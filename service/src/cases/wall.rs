//! THE condition of what cases a reader may see. Every query that touches cases, or what hangs on them, takes it from
//! here: lists, counts, search, timelines, members of figures, exports.
//!
//! | who | sees |
//! |---|---|
//! | reach Centre (advisors, the director) | all that is not confidential, and what they have a current part on |
//! | the director, if `centre.director_passes_walls` | all |
//! | reach Titles (officers) | titles and stages of the same; pages draw no more, see [`sees_content`] |
//! | whoever else (administrators, council viewers) | none |
//!
//! A part (owner, deputy, expert, officer, reader) is current from the day that it begins until the day that it ends,
//! which it does not include any more: whoever is taken off a case today is outside its wall at once.

use domain::{Action, Actor, CaseId, Problem, Reach, Role, What, cases::CasePart, policy};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{Expr, ExprTrait, SelectStatement},
};
use uuid::Uuid;

use crate::{
    Ctx,
    entities::{case, case_role, centre},
    failure::Result,
};

/// What a query over `cases` must hold so that it yields only what the reader may see.
pub(crate) fn visible(ctx: &Ctx) -> Condition {
    match policy::allows(&ctx.actor, Action::SeeCases) {
        _ if ctx.actor == Actor::System => Condition::all(),
        Reach::Centre | Reach::Titles => {
            let open = Condition::any()
                .add(case::Column::Confidential.eq(false))
                .add(case::Column::Id.in_subquery(with_part(ctx, CasePart::ALL)));
            if ctx.actor.has(Role::Director) { open.add(Expr::exists(director_passes())) } else { open }
        }
        Reach::Own => Condition::all().add(case::Column::Id.in_subquery(with_part(ctx, CasePart::ALL))),
        Reach::None | Reach::Aggregates => nothing(),
    }
}

/// The ids of the cases that the reader may see, for queries over other tables: `x.case_id.in_subquery(…)`.
pub(crate) fn visible_ids(ctx: &Ctx) -> SelectStatement {
    case::Entity::find().select_only().column(case::Column::Id).filter(visible(ctx)).into_query()
}

/// Whether the reader may see more of the cases that are visible to them than titles and stages.
pub(crate) fn sees_content(ctx: &Ctx) -> bool {
    matches!(policy::allows(&ctx.actor, Action::SeeCases), Reach::Own | Reach::Centre)
}

/// What a query over `cases` must hold so that it yields only those of the reader's own: owner, deputy or expert.
pub(crate) fn own(ctx: &Ctx) -> Condition {
    let parts: Vec<_> = CasePart::ALL.iter().copied().filter(|part| part.works()).collect();
    Condition::all().add(case::Column::Id.in_subquery(with_part(ctx, &parts)))
}

/// The case, if the reader may see it.
///
/// # Errors
/// [`Problem::NotFound`], alike for a case that is hidden and one that is not there.
pub(crate) async fn assert_visible(ctx: &Ctx, db: &impl ConnectionTrait, id: CaseId) -> Result<case::Model> {
    let found = case::Entity::find_by_id(Uuid::from(id)).filter(visible(ctx)).one(db).await?;
    found.ok_or_else(|| Problem::NotFound(What::Case).into())
}

/// The case, if the reader may do this with it: any that they see with reach Centre, their own with reach Own. Called
/// inside the transaction of a change, so that nobody works on a case that was taken from them meanwhile; the case is
/// locked until it ends, so that changes of one case follow each other.
///
/// # Errors
/// [`Problem::NotFound`] if it is not visible, [`Problem::NotAllowed`] if it is not theirs.
pub(crate) async fn assert_may(
    ctx: &Ctx,
    db: &impl ConnectionTrait,
    action: Action,
    id: CaseId,
) -> Result<case::Model> {
    let found = case::Entity::find_by_id(Uuid::from(id)).filter(visible(ctx)).lock_exclusive().one(db).await?;
    let row = found.ok_or(Problem::NotFound(What::Case))?;
    if may(ctx, db, action, row.id).await? { Ok(row) } else { Err(Problem::NotAllowed.into()) }
}

/// Whether the reader may do this with a case that is visible to them, for the buttons of its page.
pub(crate) async fn may(ctx: &Ctx, db: &impl ConnectionTrait, action: Action, case: Uuid) -> Result<bool> {
    Ok(match policy::allows(&ctx.actor, action) {
        Reach::Centre => true,
        Reach::Own => case::Entity::find_by_id(case).filter(own(ctx)).one(db).await?.is_some(),
        Reach::None | Reach::Aggregates | Reach::Titles => false,
    })
}

/// The cases on which the reader has one of these parts today.
fn with_part(ctx: &Ctx, parts: &[CasePart]) -> SelectStatement {
    let account = ctx.actor.account().map(Uuid::from);
    case_role::Entity::find()
        .select_only()
        .column(case_role::Column::CaseId)
        .filter(case_role::Column::AccountId.eq(account))
        .filter(case_role::Column::Role.is_in(parts.iter().map(|part| part.key())))
        .filter(current(ctx))
        .into_query()
}

/// What a query over `case_roles` must hold so that it yields only the parts of today.
pub(crate) fn current(ctx: &Ctx) -> Condition {
    let ended = Condition::any().add(case_role::Column::ToOn.is_null()).add(case_role::Column::ToOn.gt(ctx.today()));
    Condition::all().add(case_role::Column::FromOn.lte(ctx.today())).add(ended)
}

fn director_passes() -> SelectStatement {
    centre::Entity::find()
        .select_only()
        .column(centre::Column::Id)
        .filter(centre::Column::DirectorPassesWalls.eq(true))
        .into_query()
}

/// What no row holds.
pub(crate) fn nothing() -> Condition {
    Condition::all().add(Expr::val(1).eq(0))
}
