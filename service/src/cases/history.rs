//! The history of a case and its outcomes: every change with its fields, before and after.

use std::collections::HashMap;

use domain::{
    AccountId, Action, CaseId, OutcomeId, Problem, Words,
    calendar::day_words,
    cases::{CasePart, CaseResult, CaseState, HistoryEntry, Verification},
    programmes::Programme,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{show::names, wall, words as w};
use crate::{
    Ctx, audit,
    entities::{audit_event, business, change_value, outcome},
    failure::Result,
    programmes::read,
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
    let business = business::Entity::find_by_id(case.business_id).one(ctx.read()).await?;
    let reader = Reader {
        programme: read::by_id(ctx.read(), case.programme_id).await?,
        business: business.map(|row| row.name).unwrap_or_default(),
        people: &people,
    };
    let mut fields: HashMap<Uuid, Vec<_>> = HashMap::new();
    for value in values {
        let reads = |text: &Option<String>| text.as_deref().map(|text| reader.reads(&value.field, text));
        let (before, after) = (reads(&value.before), reads(&value.after));
        fields.entry(value.event_id).or_default().push((value.field, before, after));
    }
    let entry = |event: audit_event::Model| HistoryEntry {
        event: event.id,
        outcome: event.record_id.filter(|id| *id != case.id).map(OutcomeId),
        at: event.at,
        by: event.account_id.and_then(|id| people.get(&id).cloned()),
        action: event.action,
        fields: fields.remove(&event.id).unwrap_or_default(),
    };
    Ok(events.into_iter().map(entry).collect())
}

/// What one change of a case or of its outcomes replaced, field by field, to be put back by an edit; nothing for a
/// change of something else.
///
/// # Errors
/// If the reader may not see what the case holds.
pub async fn before(ctx: &Ctx, id: CaseId, event: Uuid) -> Result<Vec<(String, String)>> {
    ctx.may(Action::SeeCases).await?;
    let case = wall::assert_visible(ctx, ctx.read(), id).await?;
    if !wall::sees_content(ctx) {
        return Err(Problem::NotAllowed.into());
    }
    let outcomes = outcome::Entity::find().filter(outcome::Column::CaseId.eq(case.id)).all(ctx.read()).await?;
    let mut replaced = audit::before(ctx.read(), "case", case.id, event).await?;
    for outcome in outcomes {
        replaced.extend(audit::before(ctx.read(), "outcome", outcome.id, event).await?);
    }
    Ok(replaced)
}

/// Everyone who did something, or to whom something was done.
fn mentioned(events: &[audit_event::Model], values: &[change_value::Model]) -> Vec<Uuid> {
    let parts = values.iter().filter(|value| CasePart::of_key(&value.field).is_some());
    let parts = parts.flat_map(|value| [value.before.as_deref(), value.after.as_deref()]).flatten();
    let parts = parts.filter_map(|text| text.parse().ok());
    events.iter().filter_map(|event| event.account_id).chain(parts).collect()
}

/// What stored values are called.
struct Reader<'a> {
    programme: Programme,
    business: String,
    people: &'a HashMap<Uuid, String>,
}

impl Reader<'_> {
    /// A stored value as people read it: keys, ids and days by their names. What has no name any more is as it was kept.
    fn reads(&self, field: &str, text: &str) -> Words {
        let programme = &self.programme;
        let known = match field {
            "programme" => (programme.code == text).then(|| programme.name.clone()),
            "business" => Some(Words::same(&self.business)),
            "stage" => programme.stage(text).map(|stage| stage.name.clone()),
            "route" => programme.route(text).map(|route| route.name.clone()),
            "kind" => programme.outcome_type(text).map(|kind| kind.name.clone()),
            "class" => programme.outcome_types.iter().find_map(|kind| kind.class(text)).map(|class| class.name.clone()),
            "state" => CaseState::of_key(text).map(|state| state.name().into()),
            "result" => CaseResult::of_key(text).map(|result| result.name().into()),
            "verification" => text.parse().ok().and_then(Verification::of_level).map(|level| level.name().into()),
            "confidential" => Some(if text == "true" { w::YES.into() } else { w::NO.into() }),
            "opened_on" | "closed_on" | "occurred_on" => text.parse().ok().map(day_words),
            part if CasePart::of_key(part).is_some() => {
                let id: Option<AccountId> = text.parse().ok();
                id.and_then(|id| self.people.get(&id.0)).map(|name| Words::same(name))
            }
            _ => None,
        };
        known.unwrap_or_else(|| Words::same(text))
    }
}
