//! Lists the cases that a reader may see.

use domain::{
    Action, Page, PageRequest,
    cases::{CaseFilter, CaseRow},
    programmes::Programme,
    search::SearchKind,
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use uuid::Uuid;

use super::{quiet::gone_quiet, rows::rows_of, wall};
use crate::{Ctx, entities::case, failure::Result, programmes::read, search};

/// One page of the cases that pass a filter, the latest opened first. Those behind a wall are neither listed nor
/// counted.
///
/// # Errors
/// If the reader may not see cases.
pub async fn list(ctx: &Ctx, filter: &CaseFilter, request: PageRequest) -> Result<Page<CaseRow>> {
    ctx.may(Action::SeeCases).await?;
    let programmes = read::all(ctx.read()).await?;
    let all = passing(ctx, filter, &programmes);
    let total = all.clone().count(ctx.read()).await?;
    let rows = all
        .order_by(case::Column::OpenedOn, Order::Desc)
        .order_by(case::Column::Id, Order::Desc)
        .offset(request.offset())
        .limit(request.size)
        .all(ctx.read())
        .await?;
    let rows = rows_of(ctx, &programmes, rows).await?;
    Ok(Page::new(rows, total, request))
}

/// The visible cases that pass a filter.
pub(super) fn passing(ctx: &Ctx, filter: &CaseFilter, programmes: &[Programme]) -> Select<case::Entity> {
    let mut passing = case::Entity::find().filter(wall::visible(ctx));
    if let Some(code) = &filter.programme {
        let known = programmes.iter().find(|programme| programme.code == *code);
        passing = passing.filter(case::Column::ProgrammeId.eq(known.map(|known| Uuid::from(known.id))));
    }
    if let Some(stage) = &filter.stage {
        passing = passing.filter(case::Column::StageKey.eq(stage.as_str()));
    }
    if let Some(state) = filter.state.state() {
        passing = passing.filter(case::Column::State.eq(state.key()));
    }
    if filter.mine {
        passing = passing.filter(wall::own(ctx));
    }
    if filter.quiet {
        passing = passing.filter(gone_quiet(programmes, ctx.today()));
    }
    if !filter.q.is_empty() {
        passing = passing.filter(named(ctx, &filter.q));
    }
    passing
}

/// Found by title or number, or by the name of its business.
fn named(ctx: &Ctx, typed: &str) -> Condition {
    let mut any = Condition::any();
    if let Some(cases) = search::matching(ctx, SearchKind::Case, typed) {
        any = any.add(case::Column::Id.in_subquery(cases));
    }
    if let Some(businesses) = search::matching(ctx, SearchKind::Business, typed) {
        any = any.add(case::Column::BusinessId.in_subquery(businesses));
    }
    if any.is_empty() { wall::nothing() } else { any }
}
