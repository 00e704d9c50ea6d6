//! What was done to a record, from the audit: who, when, and each field before and after.
//!
//! Whoever calls this has made sure that the reader may see the record.

use std::collections::HashMap;

use domain::{
    FieldConflict, Problem,
    history::{Changed, Happened},
};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::{
    Ctx,
    entities::{account, audit_event, change_value},
    failure::Result,
    tx::Tx,
};

/// More than anybody reads on a page.
const SHOWN: u64 = 200;

/// The acts on a record, the latest first; those that only looked at it are left out.
pub(crate) async fn history(ctx: &Ctx, kind: &str, id: impl Into<Uuid>) -> Result<Vec<Happened>> {
    let events = of_record(kind, id.into()).limit(SHOWN).all(ctx.read()).await?;
    let ids = events.iter().map(|event| event.id);
    let values = change_value::Entity::find().filter(change_value::Column::EventId.is_in(ids)).all(ctx.read()).await?;
    let names = names(ctx, events.iter().filter_map(|event| event.account_id)).await?;
    let mut changes: HashMap<Uuid, Vec<Changed>> = HashMap::new();
    for value in values {
        let changed = Changed { field: value.field, before: value.before, after: value.after };
        changes.entry(value.event_id).or_default().push(changed);
    }
    let happened = events.into_iter().map(|event| Happened {
        event: event.id,
        at: event.at,
        who: event.account_id.and_then(|id| names.get(&id).cloned()).unwrap_or_default(),
        changes: changes.remove(&event.id).unwrap_or_default(),
        action: event.action,
    });
    Ok(happened.filter(|happened| !happened.changes.is_empty()).collect())
}

/// The names of accounts, for whatever shows who did something.
pub(crate) async fn names(ctx: &Ctx, ids: impl Iterator<Item = Uuid>) -> Result<HashMap<Uuid, String>> {
    let accounts = account::Entity::find().filter(account::Column::Id.is_in(ids)).all(ctx.read()).await?;
    Ok(accounts.into_iter().map(|account| (account.id, account.name)).collect())
}

/// A record that two people edit at once.
pub(crate) struct Edited<'a> {
    pub(crate) kind: &'a str,
    pub(crate) id: Uuid,
    /// The actions that raise its version.
    pub(crate) verbs: &'a [&'a str],
    /// The version that the person saw, and the one that now stands.
    pub(crate) seen: i64,
    pub(crate) stands: i64,
}

/// What a person who saves must look at first, because the record moved on from the version that they saw to the one
/// that now stands: the fields that somebody else changed and that do not read as the person has them. A field that
/// the person left alone is marked as such. `None` where there is nothing to choose: the save may go on.
///
/// Every edit that raises a version writes one event with changes under one of its verbs, and nothing else does.
pub(crate) async fn collision(tx: &Tx, edited: Edited<'_>, fields: Vec<FieldConflict>) -> Result<Option<Problem>> {
    let stands = edited.stands;
    let before = opened_with(tx, edited).await?;
    let differing = fields.into_iter().filter(|field| field.mine != field.theirs);
    let fields: Vec<_> = differing
        .filter_map(|field| {
            let opened_with = before.get(&field.field)?;
            let untouched = field.mine == *opened_with;
            Some(field.untouched(untouched))
        })
        .collect();
    Ok((!fields.is_empty()).then_some(Problem::Conflict { version: stands, fields }))
}

/// The fields that others changed since a person opened a form, with what they held then.
pub(crate) async fn opened_with(tx: &Tx, edited: Edited<'_>) -> Result<HashMap<String, String>> {
    let Edited { kind, id, verbs, seen, stands } = edited;
    let since = u64::try_from(stands - seen).unwrap_or(0);
    let events = of_record(kind, id)
        .filter(audit_event::Column::Action.is_in(verbs.iter().copied()))
        .filter(audit_event::Column::Id.in_subquery(with_changes()))
        .limit(since)
        .all(tx.db())
        .await?;
    let mut before = HashMap::new();
    // From the latest to the earliest: what stays is what the field held when the person opened the form.
    for event in events {
        let values =
            change_value::Entity::find().filter(change_value::Column::EventId.eq(event.id)).all(tx.db()).await?;
        before.extend(values.into_iter().map(|value| (value.field, value.before.unwrap_or_default())));
    }
    Ok(before)
}

/// The fields that one act changed, as they were before it, to be put back; none if it is not the record's own.
pub(crate) async fn before(
    db: &impl ConnectionTrait,
    kind: &str,
    id: impl Into<Uuid>,
    event: Uuid,
) -> Result<Vec<(String, String)>> {
    let found = of_record(kind, id.into()).filter(audit_event::Column::Id.eq(event)).one(db).await?;
    let Some(event) = found else { return Ok(Vec::new()) };
    let values = change_value::Entity::find().filter(change_value::Column::EventId.eq(event.id)).all(db).await?;
    Ok(values.into_iter().map(|value| (value.field, value.before.unwrap_or_default())).collect())
}

fn of_record(kind: &str, id: Uuid) -> sea_orm::Select<audit_event::Entity> {
    audit_event::Entity::find()
        .filter(audit_event::Column::RecordKind.eq(kind))
        .filter(audit_event::Column::RecordId.eq(id))
        .filter(acts())
        .order_by_desc(audit_event::Column::At)
        .order_by_desc(audit_event::Column::Id)
}

/// What a query over `audit_events` must hold so that it yields only what was done, and not who only looked.
pub(crate) fn acts() -> Condition {
    let done = audit_event::Column::Result.eq("done");
    Condition::all().add(done).add(audit_event::Column::Action.ne(super::look::LOOK))
}

fn with_changes() -> sea_orm::sea_query::SelectStatement {
    use sea_orm::QueryTrait;
    change_value::Entity::find().select_only().column(change_value::Column::EventId).into_query()
}
