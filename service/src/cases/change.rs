//! What every change of a case begins and ends with.

use std::str::FromStr;

use chrono::NaiveDate;
use domain::{
    Action, CaseId, FieldConflict, Problem, Text, What,
    cases::{CaseState, stage::Direction},
};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};
use uuid::Uuid;

use super::{wall, words as w};
use crate::{
    clock::new_id,
    entities::{case, outcome, stage_entry},
    failure::Result,
    requests::leave_flash_in,
    tx::Tx,
};

/// The case of a form: visible to who asks, theirs to change, locked until the transaction ends.
pub(super) async fn begin(tx: &Tx, action: Action, id: &str) -> Result<case::Model> {
    wall::assert_may(&tx.ctx, tx.db(), action, id_of(id, What::Case)?).await
}

/// The same for a change that a closed case does not bear.
pub(super) async fn begin_open(tx: &Tx, action: Action, id: &str) -> Result<case::Model> {
    let row = begin(tx, action, id).await?;
    if row.state == CaseState::Closed.key() {
        return Err(Problem::Refused(w::CLOSED.into()).into());
    }
    Ok(row)
}

/// An outcome and its case, with the same assurances. One of a hidden case is not there.
pub(super) async fn begin_outcome(tx: &Tx, action: Action, id: &str) -> Result<(outcome::Model, case::Model)> {
    let id: Uuid = id_of(id, What::Outcome)?;
    let not_found = || Problem::NotFound(What::Outcome);
    let row = outcome::Entity::find_by_id(id).one(tx.db()).await?.ok_or_else(not_found)?;
    let case = wall::assert_may(&tx.ctx, tx.db(), action, row.case_id.into()).await;
    let case = case.map_err(|failure| match failure.problem() {
        Some(Problem::NotFound(_)) => not_found().into(),
        _ => failure,
    })?;
    // Read again: whoever held the case's lock may have changed it.
    let row = outcome::Entity::find_by_id(id).one(tx.db()).await?.ok_or_else(not_found)?;
    Ok((row, case))
}

/// Says on the next page what was done.
pub(super) async fn told(tx: &Tx, done: Text) -> Result<()> {
    leave_flash_in(tx, done.into(), None).await
}

/// What is no id is no record either.
pub(super) fn id_of<T: FromStr>(id: &str, what: What) -> Result<T> {
    id.parse().map_err(|_| Problem::NotFound(what).into())
}

/// The changed row, with its version raised where people edit what it says.
pub(super) fn changed(tx: &Tx, row: &case::Model) -> case::ActiveModel {
    case::ActiveModel {
        id: Unchanged(row.id),
        updated_at: Set(tx.ctx.now()),
        updated_by: Set(tx.ctx.actor.account().map(Into::into)),
        ..Default::default()
    }
}

/// The last entry into a stage.
pub(super) async fn last_entry(db: &impl ConnectionTrait, case: Uuid) -> Result<Option<stage_entry::Model>> {
    let entries = stage_entry::Entity::find().filter(stage_entry::Column::CaseId.eq(case));
    Ok(entries.order_by_desc(stage_entry::Column::Position).one(db).await?)
}

/// The day before which nothing more can happen to a case: its last step, or its opening.
pub(super) fn last_step_on(row: &case::Model, last: Option<&stage_entry::Model>) -> NaiveDate {
    last.map_or(row.opened_on, |last| last.entered_on.max(row.opened_on))
}

/// A step into a stage.
pub(super) struct Entry<'a> {
    pub(super) stage: &'a str,
    pub(super) route: Option<String>,
    pub(super) direction: Direction,
    pub(super) entered_on: NaiveDate,
    pub(super) reason: String,
}

/// Adds a step behind the last one.
pub(super) async fn enter(
    tx: &Tx,
    case: impl Into<CaseId>,
    last: Option<&stage_entry::Model>,
    entry: Entry<'_>,
) -> Result<()> {
    let row = stage_entry::ActiveModel {
        id: Set(new_id()),
        case_id: Set(case.into().into()),
        stage_key: Set(entry.stage.to_owned()),
        route_key: Set(entry.route),
        entered_on: Set(entry.entered_on),
        position: Set(last.map_or(0, |last| last.position + 1)),
        direction: Set(entry.direction.key().to_owned()),
        reason: Set(entry.reason),
        created_at: Set(tx.ctx.now()),
        created_by: Set(tx.ctx.actor.account().map(Into::into)),
    };
    row.insert(tx.db()).await?;
    Ok(())
}

/// A field of an edit beside what now stands, if they differ.
pub(super) fn collided(field: &str, label: Text, mine: &str, theirs: &str) -> Option<FieldConflict> {
    (mine != theirs).then(|| FieldConflict::new(field, label, mine, theirs))
}

/// Someone else was first; nothing of what was typed is lost.
pub(super) fn conflict<T>(version: i64, fields: impl IntoIterator<Item = Option<FieldConflict>>) -> Result<T> {
    Err(Problem::Conflict { version, fields: fields.into_iter().flatten().collect() }.into())
}
