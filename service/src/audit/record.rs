//! Writes audit events.

use chrono::{DateTime, Utc};
use domain::{AccountId, Action, Actor};
use futures::FutureExt;
use sea_orm::{ActiveValue::Set, EntityTrait};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    Ctx,
    audit::{Changes, together},
    clock::new_id,
    entities::{audit_event, change_value},
    failure::Result,
    imports::bulk,
    tx::{self, Tx, hex},
};

/// What happened to which record.
pub(crate) struct Event {
    /// Slice and verb, as in `cases/advance`.
    pub(crate) action: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) record: Option<Uuid>,
    /// Who did it, where the request itself does not say so yet: a person who signs in.
    pub(crate) by: Option<AccountId>,
    pub(crate) changes: Changes,
}

impl Event {
    /// An event about a record, without changed fields.
    pub(crate) fn about(action: &'static str, kind: &'static str, record: impl Into<Uuid>) -> Self {
        Self { action, kind, record: Some(record.into()), by: None, changes: Changes::default() }
    }

    pub(crate) fn by(mut self, account: AccountId) -> Self {
        self.by = Some(account);
        self
    }

    pub(crate) fn with(mut self, changes: Changes) -> Self {
        self.changes = changes;
        self
    }
}

impl Tx {
    /// Writes the event of this transaction's change.
    pub(crate) async fn audit(&self, event: Event) -> Result<()> {
        write(self, event, "done").await
    }
}

/// Notes something that was tried and failed.
pub(crate) async fn failed(ctx: &Ctx, event: Event) -> Result<()> {
    tx::write(ctx, move |tx| async move { write(tx, event, "failed").await }.boxed()).await
}

/// Notes that someone was not let.
pub(crate) async fn denied(ctx: &Ctx, action: Action) -> Result<()> {
    let changes = Changes::default().new_field("permission", format!("{action:?}"));
    let event = Event { action: "policy/deny", kind: "", record: None, by: None, changes };
    together::write(ctx, Rows::of(ctx, event, "denied")?).await
}

async fn write(tx: &Tx, event: Event, result: &str) -> Result<()> {
    insert(tx, vec![Rows::of(&tx.ctx, event, result)?]).await
}

/// Who did it and when, from where, and in which request.
pub(crate) struct Stamp {
    pub(crate) id: Uuid,
    pub(crate) at: DateTime<Utc>,
    pub(crate) account: Option<Uuid>,
    /// The roles that the person had.
    pub(crate) actor: String,
    pub(crate) address: String,
    pub(crate) request: Uuid,
}

impl Stamp {
    fn of(ctx: &Ctx, event: &Event) -> Self {
        Self {
            id: new_id(),
            at: ctx.now(),
            account: event.by.or(ctx.actor.account()).map(Into::into),
            actor: actor_text(&ctx.actor),
            address: ctx.request.address.clone(),
            request: ctx.request.id,
        }
    }
}

/// Writes the events of a history that did not happen here and now.
pub(crate) async fn retell(tx: &Tx, history: Vec<(Stamp, Event)>) -> Result<()> {
    let rows = history.into_iter().map(|(stamp, event)| Rows::stamped(stamp, event, "done"));
    let rows: Vec<Rows> = rows.collect::<Result<_>>()?;
    let (events, values): (Vec<_>, Vec<_>) = rows.into_iter().map(|rows| (rows.event, rows.values)).unzip();
    bulk::insert(tx, events).await?;
    bulk::insert(tx, values.into_iter().flatten()).await
}

/// What the database keeps of one event.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    event: audit_event::ActiveModel,
    values: Vec<change_value::ActiveModel>,
}

impl Rows {
    pub(super) fn of(ctx: &Ctx, event: Event, result: &str) -> Result<Self> {
        Self::stamped(Stamp::of(ctx, &event), event, result)
    }

    fn stamped(stamp: Stamp, event: Event, result: &str) -> Result<Self> {
        let id = stamp.id;
        // The digest is salted with the event's own id: equal values in two events look different.
        let digest = |value: &Option<String>| {
            value.as_ref().map(|text| hex(&Sha256::digest(format!("{id}{text}")))[..16].to_owned())
        };
        let fields = event.changes.0.iter().map(
            |change| json!({ "field": change.field, "before": digest(&change.before), "after": digest(&change.after) }),
        );
        let row = audit_event::ActiveModel {
            id: Set(id),
            at: Set(stamp.at),
            account_id: Set(stamp.account),
            actor: Set(stamp.actor),
            action: Set(event.action.to_owned()),
            record_kind: Set(event.kind.to_owned()),
            record_id: Set(event.record),
            result: Set(result.to_owned()),
            address: Set(stamp.address),
            request_id: Set(stamp.request),
            fields: Set(serde_json::to_string(&fields.collect::<Vec<_>>())?),
        };
        let values = event.changes.0.into_iter().map(|change| change_value::ActiveModel {
            event_id: Set(id),
            field: Set(change.field.to_owned()),
            before: Set(change.before),
            after: Set(change.after),
        });
        Ok(Self { event: row, values: values.collect() })
    }

    /// The page tells which fields were seen.
    pub(super) fn on_page(mut self, page: &str) -> Self {
        self.event.fields = Set(json!([{ "page": page }]).to_string());
        self
    }
}

/// Writes events into a transaction.
pub(super) async fn insert(tx: &Tx, rows: Vec<Rows>) -> Result<()> {
    let (events, values): (Vec<_>, Vec<_>) = rows.into_iter().map(|rows| (rows.event, rows.values)).unzip();
    audit_event::Entity::insert_many(events).exec_without_returning(tx.db()).await?;
    let values: Vec<_> = values.into_iter().flatten().collect();
    if !values.is_empty() {
        change_value::Entity::insert_many(values).exec_without_returning(tx.db()).await?;
    }
    Ok(())
}

/// The roles that a person had when it happened.
fn actor_text(actor: &Actor) -> String {
    match actor {
        Actor::Nobody => "nobody".to_owned(),
        Actor::System => "system".to_owned(),
        Actor::Person(person) => person.roles.iter().map(|role| role.key()).collect::<Vec<_>>().join(" "),
    }
}
