//! `banso migrate`

use super::{
    cli::say,
    open::{Database, open},
};

pub(super) async fn run(database: &Database) -> anyhow::Result<()> {
    open(&database.database_url).await?.close().await;
    say("the database is up to date");
    Ok(())
}
