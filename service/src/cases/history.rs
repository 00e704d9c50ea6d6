//! The history of a case and its outcomes: every change with its fields, before and after.

use std::collections::HashMap;

use domain::{
    AccountId, Action, CaseId, Problem,
    cases::{CasePart, HistoryEntry},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{show::names, wall};
use crate::{
    Ctx, audit,
    entities::{audit_event, change_value, outcome},
    failure::Result,
};

/// More than this nobody reads on one page.
const AT_MOST: u64 = 200;

/// The changes of a case and its outcomes, the latest first. Who only looked is not among them.
///
/// # Errors
/// If the reader may not see what the case holds.
pub async fn history(ctx: &Ctx, id: CaseId) -> Result<Vec<HistoryEntry>> {
    ctx.may(Action::SeeCases).await?;
    let case = wall::assert_visible(ctx, ctx.read(), id).await?;
    if !wall::sees_content(ctx) {
        return Err(Problem::NotAllowed.into());
    }
    let outcomes = outcome::Entity::find().filter(outcome::Column::CaseId.eq(case.id)).all(ctx.read()).await?;
    let records = outcomes.iter().map(|outcome| outcome.id).chain([case.id]);
    let events = audit_event::Entity::find()
        .filter(audit_event::Column::RecordId.is_in(records))
        .filter(audit_event::Column::RecordKind.is_in(["case", "outcome"]))
        .filter(audit::acts())
        .order_by_desc(audit_event::Column::At)
        .order_by_desc(audit_event::Column::Id)
        .limit(AT_MOST)
        .all(ctx.read())
        .await?;
    let values = change_value::Entity::find()
        .filter(change_value::Column::EventId.is_in(events.iter().map(|event| event.id)))
        .order_by_asc(change_value::Column::Field)
        .all(ctx.read())
        .await?;
    let people = names(ctx, mentioned(&events, &values)).await?;
    let mut fields: HashMap<Uuid, Vec<_>> = HashMap::new();
    for value in values {
        let named = |text: Option<String>| text.map(|text| in_words(&value.field, text, &people));
        let (before, after) = (named(value.before.clone()), named(value.after.clone()));
        fields.entry(value.event_id).or_default().push((value.field, before, after));
    }
    let entry = |event: audit_event::Model| HistoryEntry {
        at: event.at,
        by: event.account_id.and_then(|id| people.get(&id).cloned()),
        action: event.action,
        fields: fields.remove(&event.id).unwrap_or_default(),
    };
    Ok(events.into_iter().map(entry).collect())
}

/// Everyone who did something, or to whom something was done.
fn mentioned(events: &[audit_event::Model], values: &[change_value::Model]) -> Vec<Uuid> {
    let parts = values.iter().filter(|value| CasePart::of_key(&value.field).is_some());
    let parts = parts.flat_map(|value| [value.before.as_deref(), value.after.as_deref()]).flatten();
    let parts = parts.filter_map(|text| text.parse().ok());
    events.iter().filter_map(|event| event.account_id).chain(parts).collect()
}

/// People by their names, not by their ids.
fn in_words(field: &str, text: String, people: &HashMap<Uuid, String>) -> String {
    if CasePart::of_key(field).is_none() {
        return text;
    }
    let id: Option<AccountId> = text.parse().ok();
    id.and_then(|id| people.get(&id.0).cloned()).unwrap_or(text)
}
