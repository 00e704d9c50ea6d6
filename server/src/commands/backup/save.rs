//! Makes a backup.

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use migrations::{Migrator, MigratorTrait};
use service::{Db, backups};

use super::{
    part::{Part, refuse_to_overwrite},
    seal::seal,
    told::told,
};
use crate::commands::{
    cli::say,
    open::{Database, as_system_unchanged},
    user::in_words,
};

/// Make a backup in one file, while the server runs. It holds secrets of clients: keep it where nobody else reads.
#[derive(Debug, Args)]
pub(in crate::commands) struct Backup {
    #[command(flatten)]
    database: Database,
    /// The file to make; it must not exist
    file: PathBuf,
}

impl Backup {
    pub(in crate::commands) async fn run(self) -> anyhow::Result<()> {
        refuse_to_overwrite(&self.file)?;
        let ctx = as_system_unchanged(&self.database).await?;
        let part = Part::of(&self.file)?;
        let backup = Db::open_backup(&part.path).await.context("the backup's file does not open")?;
        Migrator::up(backup.writer(), None).await.context("the backup's tables cannot be made")?;
        let manifest = backups::save(&ctx, &backup, told()).await.map_err(|failure| in_words(&failure.into()))?;
        backup.close().await;
        ctx.db.close().await;
        seal(&part.path)?;
        part.keep_as(&self.file)?;
        let bytes = std::fs::metadata(&self.file)?.len();
        let (rows, files) = (manifest.rows(), manifest.files.len());
        say(&format!("{}: {rows} rows, {files} files, {bytes} bytes", self.file.display()));
        Ok(())
    }
}
