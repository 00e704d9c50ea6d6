//! People who sign in: accounts, roles, sessions, one-time links, failed tries, and the centre itself.

use sea_orm_migration::{prelude::*, schema::*};

use crate::schema::{create, edited, index, links, one_of, points, records, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        accounts(manager).await?;
        sessions(manager).await?;
        let mut centre = Table::create();
        centre
            .table("centre")
            .col(integer("id").primary_key().check(Expr::col("id").eq(1)))
            .col(string("name"))
            .col(boolean("director_passes_walls").default(false));
        create(manager, edited(&mut centre).take()).await
    }
}

async fn accounts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut accounts = records("accounts");
    accounts
        .col(string("email"))
        .col(string("name"))
        .col(string("kana"))
        .col(one_of("state", &["invited", "active", "disabled"]))
        .col(string_null("password_hash"));
    create(manager, edited(&mut accounts).take()).await?;
    unique(manager, "accounts", &["email"]).await?;

    let mut roles = links("account_roles", &["account_id", "role"]);
    let to_account = points(&mut roles, "account_id", "accounts");
    roles
        .col(uuid("account_id"))
        .col(one_of("role", &["advisor", "director", "officer", "administrator", "council_viewer"]))
        .col(timestamp_with_time_zone("granted_at"))
        .col(uuid_null("granted_by"))
        .foreign_key(&mut to_account.clone());
    create(manager, roles).await
}

async fn sessions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // Secrets are kept as SHA-256 only: whoever reads the database can use none of them.
    let mut sessions = records("sessions");
    let to_account = points(&mut sessions, "account_id", "accounts");
    sessions
        .col(string("token_hash"))
        .col(uuid_null("account_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("last_seen_at"))
        .col(string("user_agent"))
        .col(string("address"))
        .foreign_key(&mut to_account.clone());
    create(manager, sessions).await?;
    unique(manager, "sessions", &["token_hash"]).await?;
    index(manager, "sessions", &["account_id"]).await?;
    index(manager, "sessions", &["last_seen_at"]).await?;

    let mut one_time = links("one_time_links", &["token_hash"]);
    let to_account = points(&mut one_time, "account_id", "accounts");
    one_time
        .col(string("token_hash"))
        .col(one_of("purpose", &["first_administrator", "invitation", "reset"]))
        .col(uuid_null("account_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid_null("created_by"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone_null("used_at"))
        .foreign_key(&mut to_account.clone());
    create(manager, one_time).await?;
    index(manager, "one_time_links", &["account_id"]).await?;

    let mut devices = links("known_devices", &["token_hash"]);
    let to_account = points(&mut devices, "account_id", "accounts");
    devices
        .col(string("token_hash"))
        .col(uuid("account_id"))
        .col(timestamp_with_time_zone("last_used_at"))
        .foreign_key(&mut to_account.clone());
    create(manager, devices).await?;
    index(manager, "known_devices", &["account_id"]).await?;

    // Failed tries are counted by the digest of the address (and of the device, where it is known), so that an
    // unknown address is treated like a known one.
    let mut tries = links("sign_in_tries", &["key"]);
    tries
        .col(string("key"))
        .col(integer("in_a_row"))
        .col(date("counted_on"))
        .col(integer("on_that_day"))
        .col(timestamp_with_time_zone("wait_until"));
    create(manager, tries).await
}
