//! `banso import DIR`

use std::path::PathBuf;

use anyhow::{Context, ensure};
use clap::Args;
use service::imports::{self, FILES, Files};

use super::{
    cli::say,
    open::{Database, as_system},
    user::in_words,
};

/// Import records from a folder of CSV files, all or nothing.
#[derive(Debug, Args)]
pub(super) struct Import {
    #[command(flatten)]
    database: Database,
    /// The folder with businesses.csv, cases.csv, stages.csv, consultations.csv, outcomes.csv, values.csv
    dir: PathBuf,
}

impl Import {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        ensure!(self.dir.is_dir(), "{} is no folder", self.dir.display());
        let mut files = Files::default();
        for name in FILES {
            let path = self.dir.join(name);
            if path.exists() {
                let bytes = std::fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
                files.0.insert(name.to_owned(), bytes);
            }
        }
        let ctx = as_system(&self.database).await?;
        let imported = imports::import(&ctx, &files).await.map_err(|failure| in_words(&failure.into()))?;
        for (file, tally) in imported.0.iter().filter(|(file, _)| files.0.contains_key(*file)) {
            say(&format!("{file}: {} new, {} changed, {} the same", tally.new, tally.changed, tally.same));
        }
        ctx.db.close().await;
        Ok(())
    }
}
