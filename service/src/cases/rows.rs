//! Makes lines of a list out of rows: what stands beside a case is read for all of them at once.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    cases::{CasePart, CaseRow, CaseState},
    programmes::Programme,
};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{
    quiet::{heard_on, quiet_since},
    title::title_of,
    wall,
};
use crate::{
    Ctx,
    entities::{account, business, case, case_role, stage_entry, task},
    failure::{Failure, Result},
};

/// What stands beside some cases.
struct Beside {
    businesses: HashMap<Uuid, String>,
    owners: HashMap<Uuid, String>,
    entered: HashMap<Uuid, NaiveDate>,
    next_actions: HashMap<Uuid, NaiveDate>,
}

/// The lines of cases that the reader may see. To whom only titles and stages are shown, the rest is empty.
pub(super) async fn rows_of(ctx: &Ctx, programmes: &[Programme], rows: Vec<case::Model>) -> Result<Vec<CaseRow>> {
    let beside = Beside::load(ctx, &rows).await?;
    rows.into_iter().map(|row| beside.row(ctx, programmes, &row)).collect()
}

impl Beside {
    async fn load(ctx: &Ctx, rows: &[case::Model]) -> Result<Self> {
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let content = wall::sees_content(ctx);
        Ok(Self {
            businesses: businesses(ctx, rows).await?,
            owners: if content { owners(ctx, &ids).await? } else { HashMap::new() },
            entered: entered(ctx, &ids).await?,
            next_actions: if content { next_actions(ctx, &ids).await? } else { HashMap::new() },
        })
    }

    fn row(&self, ctx: &Ctx, programmes: &[Programme], row: &case::Model) -> Result<CaseRow> {
        let programme = programmes.iter().find(|programme| programme.id.0 == row.programme_id);
        let programme = programme.ok_or_else(|| Failure::Stored(format!("case {} has no programme", row.id)))?;
        let state = state_of(row)?;
        let open = state == CaseState::Open;
        let stage = row.stage_key.as_deref().and_then(|key| programme.stage(key));
        let entered = self.entered.get(&row.id).filter(|_| open);
        let quiet = open && wall::sees_content(ctx) && heard_on(row) <= quiet_since(programme, ctx.today());
        Ok(CaseRow {
            title: title_of(row),
            business: (row.business_id.into(), self.businesses.get(&row.business_id).cloned().unwrap_or_default()),
            programme: programme.name.clone(),
            state,
            stage: stage.map(|stage| stage.name.clone()),
            stage_days: entered.map(|entered| (ctx.today() - *entered).num_days()),
            owner: self.owners.get(&row.id).cloned(),
            next_action_on: self.next_actions.get(&row.id).copied().filter(|_| open),
            quiet_days: quiet.then(|| (ctx.today() - heard_on(row)).num_days()),
        })
    }
}

pub(super) fn state_of(row: &case::Model) -> Result<CaseState> {
    CaseState::of_key(&row.state).ok_or_else(|| Failure::Stored(format!("case {} has no known state", row.id)))
}

async fn businesses(ctx: &Ctx, rows: &[case::Model]) -> Result<HashMap<Uuid, String>> {
    let ids = rows.iter().map(|row| row.business_id);
    let found = business::Entity::find().filter(business::Column::Id.is_in(ids)).all(ctx.read()).await?;
    Ok(found.into_iter().map(|row| (row.id, row.name)).collect())
}

async fn owners(ctx: &Ctx, ids: &[Uuid]) -> Result<HashMap<Uuid, String>> {
    let parts = case_role::Entity::find()
        .filter(case_role::Column::CaseId.is_in(ids.iter().copied()))
        .filter(case_role::Column::Role.eq(CasePart::Owner.key()))
        .filter(wall::current(ctx))
        .all(ctx.read())
        .await?;
    let people = parts.iter().map(|part| part.account_id);
    let people = account::Entity::find().filter(account::Column::Id.is_in(people)).all(ctx.read()).await?;
    let names: HashMap<Uuid, String> = people.into_iter().map(|row| (row.id, row.name)).collect();
    Ok(parts.into_iter().filter_map(|part| Some((part.case_id, names.get(&part.account_id)?.clone()))).collect())
}

/// A case and one of its days.
#[derive(FromQueryResult)]
struct DayOf {
    case_id: Uuid,
    day: NaiveDate,
}

fn by_case(days: Vec<DayOf>) -> HashMap<Uuid, NaiveDate> {
    days.into_iter().map(|row| (row.case_id, row.day)).collect()
}

/// When each case came into the stage that it stands in: steps are in order, so the last day is that of the last step.
async fn entered(ctx: &Ctx, ids: &[Uuid]) -> Result<HashMap<Uuid, NaiveDate>> {
    let last = stage_entry::Entity::find()
        .select_only()
        .column(stage_entry::Column::CaseId)
        .column_as(stage_entry::Column::EnteredOn.max(), "day")
        .filter(stage_entry::Column::CaseId.is_in(ids.iter().copied()))
        .group_by(stage_entry::Column::CaseId);
    Ok(by_case(last.into_model::<DayOf>().all(ctx.read()).await?))
}

async fn next_actions(ctx: &Ctx, ids: &[Uuid]) -> Result<HashMap<Uuid, NaiveDate>> {
    let nearest = task::Entity::find()
        .select_only()
        .column(task::Column::CaseId)
        .column_as(task::Column::DueOn.min(), "day")
        .filter(task::Column::CaseId.is_in(ids.iter().copied()))
        .filter(task::Column::DoneAt.is_null())
        .group_by(task::Column::CaseId);
    Ok(by_case(nearest.into_model::<DayOf>().all(ctx.read()).await?))
}
