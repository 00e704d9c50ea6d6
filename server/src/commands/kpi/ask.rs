//! What is asked for.

use clap::{Args, Subcommand, ValueEnum};
use domain::calendar::Period;

use super::{figures, members};
use crate::commands::open::Database;

/// Print figures, with the keys of the records that they are made of.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(in crate::commands) struct Kpi {
    #[command(subcommand)]
    members: Option<Of>,
    #[command(flatten)]
    database: Database,
    /// The plan's code
    #[arg(long, required = true)]
    plan: Option<String>,
    /// plan, 2024, 2024H1, 2024Q1, 2024-05 or all; may be given several times
    #[arg(long = "period", required = true)]
    periods: Vec<Asked>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Subcommand)]
enum Of {
    /// List the records behind one indicator's figure.
    Members(Members),
}

#[derive(Debug, Args)]
pub(super) struct Members {
    /// The indicator's code
    pub(super) indicator: String,
    #[command(flatten)]
    pub(super) ask: Ask,
}

#[derive(Debug, Args)]
pub(super) struct Ask {
    #[command(flatten)]
    pub(super) database: Database,
    /// The plan's code
    #[arg(long)]
    pub(super) plan: String,
    /// plan, 2024, 2024H1, 2024Q1, 2024-05 or all; may be given several times
    #[arg(long = "period", required = true)]
    pub(super) periods: Vec<Asked>,
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// One `--period`.
#[derive(Clone, Copy, Debug)]
pub(super) enum Asked {
    All,
    One(Period),
}

impl std::str::FromStr for Asked {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "all" {
            return Ok(Self::All);
        }
        text.parse().map(Self::One).map_err(|wrong: domain::calendar::NotAPeriod| wrong.to_string())
    }
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(super) enum Format {
    #[default]
    Table,
    Json,
    Csv,
}

impl Kpi {
    pub(in crate::commands) async fn run(self) -> anyhow::Result<()> {
        let Self { members, database, plan, periods, format } = self;
        match (members, plan) {
            (Some(Of::Members(members)), _) => members::run(&members).await,
            (None, Some(plan)) => figures::run(&Ask { database, plan, periods, format }).await,
            (None, None) => anyhow::bail!("--plan is needed"),
        }
    }
}
