//! Plain sqlx on the database under test.

use std::path::Path;

use anyhow::{Context, Result};
use sqlx::{
    ConnectOptions, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use uuid::Uuid;

use crate::browser::Expected;

/// Opens the database with the settings that the server has.
pub(crate) async fn connect(database: &Path) -> Result<SqliteConnection> {
    let options = SqliteConnectOptions::new().filename(database).journal_mode(SqliteJournalMode::Wal);
    let options = options.synchronous(SqliteSynchronous::Full).foreign_keys(true).disable_statement_logging();
    options.connect().await.with_context(|| database.display().to_string())
}

/// Up to a hundred pages of a route, of records from all over, by a query for ids with what their pages must show.
pub(crate) async fn pages_of(db: &mut SqliteConnection, route: &str, sql: &'static str) -> Result<Vec<Expected>> {
    let mut rows: Vec<(Uuid, String)> = sqlx::query_as(sql).fetch_all(db).await?;
    // The end of an id is random, and the same in each run.
    rows.sort_by_key(|(id, _)| id.as_u128() << 64);
    rows.truncate(100);
    let page = |(id, marker): (Uuid, String)| Expected { path: route.replace("{id}", &id.to_string()), marker };
    Ok(rows.into_iter().map(page).collect())
}
