//! The build and test machinery of Bansō: `cargo xtask --help`. One file a verb; `Makefile` calls them.

mod bench;
mod build;
mod check;
mod dev;
mod house;
mod run;
mod say;
mod steps;
mod test;
mod tidy;

use anyhow::Result;
use clap::{Parser, Subcommand};
use house::House;
use std::process::ExitCode;

#[derive(Parser)]
#[command(about = "Builds, tests and keeps the house of Bansō", version)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Builds the site (wasm, styles, fonts) and then the server that carries it
    Build {
        /// For people: optimised, without debug checks
        #[arg(long)]
        release: bool,
    },
    /// Builds for release and serves with the demo
    Run,
    /// Serves a development build, and again when a file changes
    Dev,
    /// Everything that must hold: format, never-rules, lints, tests on both databases, browser journeys
    Test,
    /// The quick part of `test`: format, never-rules, lints
    Check,
    /// The never-rules alone
    Tidy,
    /// Builds for release and measures on a prefecture's records; writes target/bench/report.md and docs/bench.md
    Bench,
}

fn main() -> ExitCode {
    match act(&Arguments::parse().verb) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::say(format!("xtask: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn act(verb: &Verb) -> Result<()> {
    let house = House::here()?;
    match verb {
        Verb::Build { release } => build::all(&house, build::Profile::of(*release)).map(drop),
        Verb::Run => run::run(&house),
        Verb::Dev => dev::dev(&house),
        Verb::Test => test::test(&house),
        Verb::Check => check::check(&house),
        Verb::Tidy => tidy::tidy(&house),
        Verb::Bench => bench::bench(&house),
    }
}
