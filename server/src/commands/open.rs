//! Opens the database for a command.

use std::path::Path;

use anyhow::Context;
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

/// Opens a database and brings it to this version's tables.
pub(super) async fn open(url: &str) -> anyhow::Result<Db> {
    let path = url.strip_prefix("sqlite:").map(Path::new);
    if let Some(folder) = path.and_then(Path::parent).filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be created", folder.display()))?;
    }
    let db = Db::open(url).await.context("the database does not open")?;
    Migrator::up(db.writer(), None).await.context("the migrations failed")?;
    Ok(db)
}

/// The system itself, on a database.
pub(super) async fn as_system(database: &Database) -> anyhow::Result<Ctx> {
    Ok(Ctx::as_system(open(&database.database_url).await?, Clock::System))
}
