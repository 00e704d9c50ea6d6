//! Changes of the register: the business itself, and the people at it.

use std::collections::HashMap;

use domain::{
    Text, Words,
    businesses::{FIELDS, Moment, MomentKind},
};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::{
    Ctx, audit,
    clock::day_in_japan,
    entities::{audit_event, change_value, contact},
    failure::Result,
};

const REGISTERED: Text = Text::new("登録しました", "Registered");
const EDITED: Text = Text::new("登録内容を直しました", "Register entry edited");
const CONTACT_ADDED: Text = Text::new("担当者を追加しました", "Contact added");
const CONTACT_EDITED: Text = Text::new("担当者を直しました", "Contact edited");

pub(super) async fn of_business(ctx: &Ctx, business: Uuid, limit: u64) -> Result<Vec<Moment>> {
    let contacts: HashMap<Uuid, String> = contact::Entity::find()
        .filter(contact::Column::BusinessId.eq(business))
        .all(ctx.read())
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    let of = |kind: &str| Condition::all().add(audit_event::Column::RecordKind.eq(kind));
    let own = of("business").add(audit_event::Column::RecordId.eq(business));
    let theirs = of("contact").add(audit_event::Column::RecordId.is_in(contacts.keys().copied()));
    let events = audit_event::Entity::find()
        .filter(Condition::any().add(own).add(theirs))
        .filter(audit::acts())
        .order_by_desc(audit_event::Column::At)
        .limit(limit)
        .all(ctx.read())
        .await?;
    let ids = events.iter().map(|event| event.id);
    let values = change_value::Entity::find().filter(change_value::Column::EventId.is_in(ids)).all(ctx.read()).await?;
    let by = audit::names(ctx, events.iter().filter_map(|event| event.account_id)).await?;
    let moments = events.iter().filter_map(|event| {
        let what = said(&event.action)?;
        let person = event.record_id.and_then(|id| contacts.get(&id)).map(|name| Words::same(name));
        let changed = values.iter().filter(|value| value.event_id == event.id).map(|value| value.field.as_str());
        let is_new = what == REGISTERED || what == CONTACT_ADDED;
        Some(Moment {
            on: day_in_japan(event.at),
            recorded_at: event.at,
            kind: MomentKind::Edit,
            what: what.into(),
            whose: event.account_id.and_then(|id| by.get(&id)).map(|name| Words::same(name)).unwrap_or_default(),
            body: person.unwrap_or_else(|| if is_new { Words::default() } else { labels(changed) }),
            href: None,
        })
    });
    Ok(moments.collect())
}

fn said(action: &str) -> Option<Text> {
    match action {
        "businesses/register" => Some(REGISTERED),
        "businesses/edit" => Some(EDITED),
        "businesses/add_contact" => Some(CONTACT_ADDED),
        "businesses/edit_contact" => Some(CONTACT_EDITED),
        _ => None,
    }
}

/// Which fields changed, in the form's order.
fn labels<'a>(changed: impl Iterator<Item = &'a str>) -> Words {
    let changed: Vec<&str> = changed.collect();
    let order = FIELDS.iter().filter(|(field, _)| changed.contains(field));
    let labels: Vec<Text> = order.map(|(_, label)| *label).collect();
    let join = |of: fn(&Text) -> &'static str, comma: &str| labels.iter().map(of).collect::<Vec<_>>().join(comma);
    Words { ja: join(|label| label.ja, "、"), en: join(|label| label.en, ", ") }
}
