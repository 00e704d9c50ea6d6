//! Reads what was typed and runs the command.

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use super::{
    backup::{Backup, Restore},
    config, demo, environment, healthcheck, import, kpi, migrate, open, plan, routes, serve, user,
};
use crate::telemetry;

/// 伴走: the case management of an SME support centre.
#[derive(Debug, Parser)]
#[command(name = "banso", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the pages.
    Serve(serve::Serve),
    /// Bring the database to this version's tables.
    Migrate(open::Database),
    /// Import a folder of CSV files, all or nothing.
    Import(import::Import),
    Kpi(kpi::Kpi),
    /// Load the plan whose figures are counted.
    #[command(subcommand)]
    Plan(plan::Plan),
    Demo(demo::Demo),
    Backup(Backup),
    Restore(Restore),
    /// Print the settings, secrets masked.
    Config(config::Show),
    /// Ask a running server whether it is ready.
    Healthcheck(healthcheck::Healthcheck),
    /// Print every page and server function with its action and who may.
    Routes(routes::Routes),
    /// Manage those who sign in.
    #[command(subcommand)]
    User(user::User),
}

/// Runs the command that was typed.
#[must_use]
pub fn run() -> ExitCode {
    telemetry::start();
    let typed = environment::with_names(Cli::command()).get_matches();
    let cli = Cli::from_arg_matches(&typed).unwrap_or_else(|error| error.exit());
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&error.into()),
    };
    let done = runtime.block_on(async {
        match cli.command {
            Command::Serve(serve) => serve.run().await,
            Command::Migrate(database) => migrate::run(&database).await,
            Command::Import(import) => import.run().await,
            Command::Kpi(kpi) => kpi.run().await,
            Command::Plan(plan) => plan.run().await,
            Command::Demo(demo) => demo.run().await,
            Command::Backup(backup) => backup.run().await,
            Command::Restore(restore) => restore.run().await,
            Command::Config(show) => show.run(),
            Command::Healthcheck(check) => check.run(),
            Command::Routes(routes) => routes.run(),
            Command::User(user) => user.run().await,
        }
    });
    done.map_or_else(|error| fail(&error), |()| ExitCode::SUCCESS)
}

#[expect(clippy::print_stderr, reason = "a command speaks to the person who typed it")]
fn fail(error: &anyhow::Error) -> ExitCode {
    eprintln!("banso: {error:#}");
    ExitCode::FAILURE
}

/// Says a line to the person who typed the command.
#[expect(clippy::print_stdout, reason = "a command speaks to the person who typed it")]
pub(super) fn say(line: &str) {
    println!("{line}");
}
