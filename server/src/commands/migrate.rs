//! `banso migrate`

use super::{
    open::{Database, open},
    say,
};

pub(super) async fn run(database: &Database) -> anyhow::Result<()> {
    open(&database.database_url).await?.close().await;
    say("the database is up to date");
    Ok(())
}
