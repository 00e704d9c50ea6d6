//! `banso migrate`

use super::{
    cli::say,
    open::{Database, as_system},
};

pub(super) async fn run(database: &Database) -> anyhow::Result<()> {
    as_system(database).await?.db.close().await;
    say("the database is up to date");
    Ok(())
}
