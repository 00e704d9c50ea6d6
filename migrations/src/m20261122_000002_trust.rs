//! What makes the rest trustworthy: audit, change history, request keys, returned forms, flashes, drafts, outbox.

use sea_orm_migration::{prelude::*, schema::*};

use crate::schema::{create, index, links, one_of, points, records, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        audit(manager).await?;
        forms(manager).await?;
        outbox(manager).await?;

        // One row, raised last in every transaction that changes what can be counted; the log says what changed.
        let mut counter = Table::create();
        counter
            .table("fact_counter")
            .col(integer("id").primary_key().check(Expr::col("id").eq(1)))
            .col(big_integer("value"));
        create(manager, counter).await?;
        let mut changes = links("fact_changes", &["counter", "kind", "record_id"]);
        changes
            .col(big_integer("counter"))
            .col(one_of("kind", &["consultation", "case", "outcome", "business", "programme", "plan", "import"]))
            .col(uuid("record_id"));
        create(manager, changes).await
    }
}

async fn audit(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut events = records("audit_events");
    events
        .col(timestamp_with_time_zone("at"))
        .col(uuid_null("account_id"))
        .col(string("actor"))
        .col(string("action"))
        .col(string("record_kind"))
        .col(uuid_null("record_id"))
        .col(one_of("result", &["done", "denied", "failed"]))
        .col(string("address"))
        .col(uuid("request_id"))
        .col(text("fields"));
    create(manager, events).await?;
    index(manager, "audit_events", &["record_kind", "record_id"]).await?;
    index(manager, "audit_events", &["account_id", "at"]).await?;
    index(manager, "audit_events", &["at"]).await?;

    let mut values = links("change_values", &["event_id", "field"]);
    let to_event = points(&mut values, "event_id", "audit_events");
    values
        .col(uuid("event_id"))
        .col(string("field"))
        .col(text_null("before"))
        .col(text_null("after"))
        .foreign_key(&mut to_event.clone());
    create(manager, values).await
}

async fn forms(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut keys = links("request_keys", &["key"]);
    keys.col(uuid("key"))
        .col(uuid_null("account_id"))
        .col(string("action"))
        .col(string("digest"))
        .col(uuid("record_id"))
        .col(timestamp_with_time_zone("created_at"));
    create(manager, keys).await?;
    index(manager, "request_keys", &["created_at"]).await?;

    // The last number given out in a fiscal year, so that two who save at once get two numbers.
    let mut series = links("number_series", &["kind", "fiscal_year"]);
    series.col(one_of("kind", &["consultation", "case"])).col(integer("fiscal_year")).col(integer("last"));
    create(manager, series).await?;

    let mut returns = records("form_returns");
    let to_session = points(&mut returns, "session_id", "sessions");
    returns
        .col(uuid("session_id"))
        .col(string("endpoint"))
        .col(text("body"))
        .col(text("problem"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(to_session.clone().on_delete(ForeignKeyAction::Cascade));
    create(manager, returns).await?;
    index(manager, "form_returns", &["session_id"]).await?;

    let mut flashes = records("flashes");
    let to_session = points(&mut flashes, "session_id", "sessions");
    flashes
        .col(uuid("session_id"))
        .col(text("words"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(to_session.clone().on_delete(ForeignKeyAction::Cascade));
    create(manager, flashes).await?;
    index(manager, "flashes", &["session_id"]).await?;

    let mut drafts = records("drafts");
    let to_account = points(&mut drafts, "account_id", "accounts");
    drafts
        .col(uuid("account_id"))
        .col(one_of("kind", &["consultation", "business", "case"]))
        .col(text("body"))
        .col(string("title"))
        .col(big_integer("version").default(1))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .foreign_key(&mut to_account.clone());
    create(manager, drafts).await?;
    index(manager, "drafts", &["account_id", "updated_at"]).await
}

async fn outbox(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut outbox = records("outbox");
    outbox
        .col(string("recipient"))
        .col(string("subject"))
        .col(text("body"))
        .col(string("message_id"))
        .col(one_of("state", &["waiting", "sent", "dead"]))
        .col(integer("tries").default(0))
        .col(timestamp_with_time_zone("next_try_at"))
        .col(timestamp_with_time_zone_null("leased_until"))
        .col(text_null("last_error"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("sent_at"));
    create(manager, outbox).await?;
    unique(manager, "outbox", &["message_id"]).await?;
    index(manager, "outbox", &["state", "next_try_at"]).await
}
