//! Lists the cases that a reader may see.

use chrono::{NaiveDate, TimeDelta};
use domain::{
    Action, Page, PageRequest,
    cases::{CaseFilter, CaseRow, CaseState},
    programmes::Programme,
    search::SearchKind,
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select, sea_query::SelectStatement,
};
use uuid::Uuid;

use super::{rows::rows_of, wall};
use crate::{
    Ctx,
    entities::{case, consultation, consultation_case},
    failure::Result,
    programmes::read,
    search,
};

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
        passing = passing.filter(quiet(programmes, ctx.today()));
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

/// Open cases without a consultation for longer than their programme allows.
fn quiet(programmes: &[Programme], today: NaiveDate) -> Condition {
    let of_programme = |programme: &Programme| {
        let since = quiet_since(programme, today);
        Condition::all()
            .add(case::Column::ProgrammeId.eq(Uuid::from(programme.id)))
            .add(case::Column::OpenedOn.lte(since))
            .add(case::Column::Id.not_in_subquery(talked_after(since)))
    };
    let any = programmes.iter().map(of_programme).fold(Condition::any(), Condition::add);
    let any = if any.is_empty() { wall::nothing() } else { any };
    Condition::all().add(case::Column::State.eq(CaseState::Open.key())).add(any)
}

/// The day since which nothing has happened in a quiet case.
pub(super) fn quiet_since(programme: &Programme, today: NaiveDate) -> NaiveDate {
    today.checked_sub_signed(TimeDelta::days(programme.quiet_days.into())).unwrap_or(NaiveDate::MIN)
}

/// The cases that were talked about after a day.
fn talked_after(day: NaiveDate) -> SelectStatement {
    let after = consultation::Entity::find()
        .select_only()
        .column(consultation::Column::Id)
        .filter(consultation::Column::Status.eq("confirmed"))
        .filter(consultation::Column::HeldOn.gt(day))
        .into_query();
    consultation_case::Entity::find()
        .select_only()
        .column(consultation_case::Column::CaseId)
        .filter(consultation_case::Column::ConsultationId.in_subquery(after))
        .into_query()
}
