//! Opens the database for a command.

use std::{fs::DirBuilder, os::unix::fs::DirBuilderExt, path::Path};

use anyhow::{Context, ensure};
use clap::Args;
use migrations::{Migrator, MigratorTrait};
use service::{Clock, Ctx, Db};

/// Which database.
#[derive(Clone, Debug, Args)]
pub(super) struct Database {
    /// The database: sqlite:PATH or postgresql://…
    #[arg(long, env = "DATABASE_URL", default_value = "sqlite:data/banso.db", hide_env_values = true)]
    pub(super) database_url: String,
}

/// Opens a database for a command that reads or writes everything, and brings it to this version's tables.
pub(super) async fn open_patiently(url: &str) -> anyhow::Result<Db> {
    make_folder(url)?;
    migrated(Db::open_patiently(url).await.context("the database does not open")?).await
}

/// Opens a database to serve it, and brings it to this version's tables.
pub(super) async fn open(url: &str) -> anyhow::Result<Db> {
    make_folder(url)?;
    migrated(Db::open(url).await.context("the database does not open")?).await
}

/// The system itself, on a database of this version's tables.
pub(super) async fn as_system(database: &Database) -> anyhow::Result<Ctx> {
    Ok(Ctx::as_system(open_patiently(&database.database_url).await?, Clock::System))
}

/// The system itself, on a database that must be there and stays as it is.
pub(super) async fn as_system_unchanged(database: &Database) -> anyhow::Result<Ctx> {
    if let Some(path) = file_of(&database.database_url) {
        ensure!(path.exists(), "there is no database at {}", path.display());
    }
    let db = Db::open_patiently(&database.database_url).await.context("the database does not open")?;
    Ok(Ctx::as_system(db, Clock::System))
}

async fn migrated(db: Db) -> anyhow::Result<Db> {
    Migrator::up(db.writer(), None).await.context("the migrations failed")?;
    Ok(db)
}

fn make_folder(url: &str) -> anyhow::Result<()> {
    if let Some(folder) = file_of(url).and_then(Path::parent).filter(|folder| !folder.as_os_str().is_empty()) {
        // What is in it is for the server alone.
        let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
        made.with_context(|| format!("{} cannot be created", folder.display()))?;
    }
    Ok(())
}

/// The file of an SQLite database.
fn file_of(url: &str) -> Option<&Path> {
    url.strip_prefix("sqlite:").map(|path| Path::new(path.split('?').next().unwrap_or_default()))
}
