//! Next actions as lists show them.

use std::collections::{HashMap, HashSet};

use domain::{
    consultations::Touched,
    tasks::{Due, TaskRow},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::visible::workable;
use crate::{
    Ctx,
    consultations::names::{names_of_accounts, names_of_businesses},
    entities::{case, programme, task},
    failure::Result,
};

/// Lines of a list, in the order given.
pub(super) async fn rows_of(ctx: &Ctx, rows: Vec<task::Model>) -> Result<Vec<TaskRow>> {
    let people = names_of_accounts(ctx.read(), ids(&rows, |row| row.account_id)).await?;
    let businesses = names_of_businesses(ctx.read(), ids(&rows, |row| row.business_id)).await?;
    let cases = cases(ctx, ids(&rows, |row| row.case_id)).await?;
    let programmes = programmes(ctx).await?;
    let workable: HashSet<Uuid> = task::Entity::find()
        .select_only()
        .column(task::Column::Id)
        .filter(task::Column::Id.is_in(rows.iter().map(|row| row.id)))
        .filter(workable(ctx))
        .into_tuple::<Uuid>()
        .all(ctx.read())
        .await?
        .into_iter()
        .collect();
    let today = ctx.today();
    let line = |row: task::Model| {
        let case = row.case_id.and_then(|id| cases.get(&id));
        TaskRow {
            id: row.id.into(),
            what: row.what,
            due_on: row.due_on,
            due: Due::of(row.due_on, today),
            assignee: row.account_id.and_then(|id| people.get(&id).cloned()),
            business: row
                .business_id
                .and_then(|id| businesses.get(&id).map(|name| Touched { id: id.into(), name: name.clone() })),
            case: case.map(|case| Touched { id: case.id.into(), name: case.title.clone() }),
            programme: case.and_then(|case| programmes.get(&case.programme_id).cloned()),
            consultation: row.consultation_id.map(Into::into),
            confidential: case.is_some_and(|case| case.confidential),
            done: row.done_at.is_some(),
            may_work: workable.contains(&row.id),
        }
    };
    Ok(rows.into_iter().map(line).collect())
}

fn ids(rows: &[task::Model], of: impl Fn(&task::Model) -> Option<Uuid>) -> HashSet<Uuid> {
    rows.iter().filter_map(of).collect()
}

async fn cases(ctx: &Ctx, ids: HashSet<Uuid>) -> Result<HashMap<Uuid, case::Model>> {
    let rows = case::Entity::find().filter(case::Column::Id.is_in(ids)).all(ctx.read()).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

pub(super) async fn programmes(ctx: &Ctx) -> Result<HashMap<Uuid, String>> {
    let rows = programme::Entity::find().all(ctx.read()).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}
