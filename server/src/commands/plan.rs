//! `banso plan import FILE.toml`

use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, Subcommand};

use super::{
    cli::say,
    open::{Database, as_system},
    user::in_words,
};

#[derive(Debug, Subcommand)]
pub(super) enum Plan {
    /// Load a plan file, or bring the plan of its code up to it.
    Import(Import),
}

#[derive(Debug, Args)]
pub(super) struct Import {
    #[command(flatten)]
    database: Database,
    /// The plan file (TOML)
    file: PathBuf,
}

impl Plan {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let Self::Import(import) = self;
        let text = std::fs::read_to_string(&import.file)
            .with_context(|| format!("{} cannot be read", import.file.display()))?;
        let ctx = as_system(&import.database).await?;
        let id = service::plan::import(&ctx, &text).await.map_err(|failure| in_words(&failure.into()))?;
        let plan = service::plan::show(&ctx, id).await?.plan;
        say(&format!("{}: {} indicators", plan.code(), plan.indicators.len()));
        ctx.db.close().await;
        Ok(())
    }
}
