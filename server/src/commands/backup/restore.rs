//! Puts a backup back.

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use migrations::{Migrator, MigratorTrait};
use service::{Db, backups};

use super::{part::Part, seal::unseal, told::told};
use crate::commands::{
    cli::say,
    open::{Database, as_system},
    user::in_words,
};

/// Put a backup back into an empty database, SQLite or PostgreSQL, wholly or not at all.
#[derive(Debug, Args)]
pub(in crate::commands) struct Restore {
    #[command(flatten)]
    database: Database,
    /// The backup
    file: PathBuf,
}

impl Restore {
    pub(in crate::commands) async fn run(self) -> anyhow::Result<()> {
        // The backup itself stays as it is: a copy is checked, brought to this version's tables and read.
        let copy = Part::temporary()?;
        unseal(&self.file, &copy.path)?;
        let ctx = as_system(&self.database).await?;
        let backup = Db::open_backup(&copy.path).await.context("the backup does not open")?;
        backups::look(&ctx, &backup).await.map_err(|failure| in_words(&failure.into()))?;
        Migrator::up(backup.writer(), None).await.context("the backup's tables cannot be brought to this version")?;
        let manifest = backups::restore(&ctx, &backup, told()).await.map_err(|failure| in_words(&failure.into()))?;
        backup.close().await;
        ctx.db.close().await;
        let (rows, files) = (manifest.rows(), manifest.files.len());
        say(&format!("restored {rows} rows, {files} files, as of {}", manifest.made_at.to_rfc3339()));
        say("Everyone signs in again with their own password.");
        Ok(())
    }
}
