//! `banso config`: the settings as `serve` would read them, secrets masked.

use clap::Args;

use super::cli::say;
use crate::Config;

#[derive(Debug, Args)]
pub(super) struct Show {
    #[command(flatten)]
    config: Config,
}

impl Show {
    pub(super) fn run(&self) -> anyhow::Result<()> {
        for (name, value) in self.config.shown() {
            say(&format!("{name}={value}"));
        }
        Ok(())
    }
}
