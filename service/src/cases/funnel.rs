//! The funnel of a programme: how its cases went through the stages in a fiscal year, from the rows of their steps.
//! Only counts leave this file, so that cases behind walls count too.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    Action, CaseId, Problem, What,
    calendar::FiscalYear,
    cases::{CaseResult, FunnelStage, Left, Stay},
    programmes::Programme,
};
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::SelectStatement,
};
use uuid::Uuid;

use crate::{
    Ctx,
    entities::{case, stage_entry},
    failure::Result,
    programmes::read,
};

/// The way of a programme's cases through its stages.
#[derive(Clone, Debug)]
pub struct Funnel {
    pub programme: Programme,
    pub year: FiscalYear,
    /// The fiscal years since its first case was opened, the latest first.
    pub years: Vec<FiscalYear>,
    pub stages: Vec<FunnelStage>,
}

/// The funnel of the programme with this code, of the stays that began in a fiscal year.
///
/// # Errors
/// If the reader may not see cases; if there is no such programme.
pub async fn funnel(ctx: &Ctx, code: &str, year: FiscalYear) -> Result<Funnel> {
    ctx.may(Action::SeeCases).await?;
    let programme = read::by_code(ctx.read(), code).await?.ok_or(Problem::NotFound(What::Programme))?;
    let stays = stays(ctx, programme.id.into(), year).await?;
    let stages = domain::cases::funnel(&programme, &stays);
    Ok(Funnel { years: years(ctx, programme.id.into()).await?, programme, year, stages })
}

#[derive(FromQueryResult)]
struct Step {
    case_id: Uuid,
    stage_key: String,
    entered_on: NaiveDate,
}

/// The stays that began in the year, the earlier first.
async fn stays(ctx: &Ctx, programme: Uuid, year: FiscalYear) -> Result<Vec<Stay>> {
    let dates = year.dates();
    // Steps are in order: the next after one of the year is none from before it.
    let steps: Vec<Step> = stage_entry::Entity::find()
        .select_only()
        .columns([stage_entry::Column::CaseId, stage_entry::Column::StageKey, stage_entry::Column::EnteredOn])
        .filter(stage_entry::Column::EnteredOn.gte(dates.first))
        .filter(stage_entry::Column::CaseId.in_subquery(of_programme(programme)))
        .order_by_asc(stage_entry::Column::CaseId)
        .order_by_asc(stage_entry::Column::Position)
        .into_model()
        .all(ctx.read())
        .await?;
    let ends = ends(ctx, programme, dates.first).await?;
    let of_year = |(n, step): (usize, &Step)| {
        let within = (dates.first..=dates.last).contains(&step.entered_on);
        let next = steps.get(n + 1).filter(|next| next.case_id == step.case_id);
        let left = match next {
            Some(next) => Some((next.entered_on, Left::For(next.stage_key.clone()))),
            None => ends.get(&step.case_id).map(|(on, achieved)| (*on, Left::Closed { achieved: *achieved })),
        };
        let (case, stage) = (CaseId(step.case_id), step.stage_key.clone());
        within.then_some(Stay { case, stage, entered_on: step.entered_on, left })
    };
    Ok(steps.iter().enumerate().filter_map(of_year).collect())
}

/// When the programme's cases that were closed since a day ended, and whether they reached their aim.
async fn ends(ctx: &Ctx, programme: Uuid, since: NaiveDate) -> Result<HashMap<Uuid, (NaiveDate, bool)>> {
    let closed: Vec<(Uuid, Option<NaiveDate>, Option<String>)> = case::Entity::find()
        .select_only()
        .columns([case::Column::Id, case::Column::ClosedOn, case::Column::Result])
        .filter(case::Column::ProgrammeId.eq(programme))
        .filter(case::Column::ClosedOn.gte(since))
        .into_tuple()
        .all(ctx.read())
        .await?;
    let end = |(id, on, result): (Uuid, Option<NaiveDate>, Option<String>)| {
        Some((id, (on?, result.as_deref() == Some(CaseResult::Achieved.key()))))
    };
    Ok(closed.into_iter().filter_map(end).collect())
}

async fn years(ctx: &Ctx, programme: Uuid) -> Result<Vec<FiscalYear>> {
    let first: Option<Option<NaiveDate>> = case::Entity::find()
        .select_only()
        .column_as(case::Column::OpenedOn.min(), "first")
        .filter(case::Column::ProgrammeId.eq(programme))
        .into_tuple()
        .one(ctx.read())
        .await?;
    let now = FiscalYear::of(ctx.today());
    let first = first.flatten().map_or(now, FiscalYear::of);
    Ok((first.year()..=now.year()).rev().filter_map(FiscalYear::new).collect())
}

fn of_programme(programme: Uuid) -> SelectStatement {
    case::Entity::find()
        .select_only()
        .column(case::Column::Id)
        .filter(case::Column::ProgrammeId.eq(programme))
        .into_query()
}
