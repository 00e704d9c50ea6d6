//! `make bench`: what Bansō costs on a whole prefecture's records, as ratios within one run.
//!
//! - `browser`, `load`: who asks, and how often; every answer must be complete
//! - `banso`: the binary under test; `bare`: a handler that does nothing but send; `records`: plain sqlx
//! - `routes`: where each page is measured; `pages`, `plan`, `saves`, `weight`: what is measured
//! - `plain`, `by_sql`: what the plan page is held against; `report`: what is written down

mod banso;
mod bare;
mod browser;
mod by_sql;
mod load;
mod pages;
mod plain;
mod plan;
mod records;
mod report;
mod routes;
mod run;
mod saves;
mod weight;

use std::net::SocketAddr;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about = "Measures the binary `banso`; `cargo xtask bench` builds and calls it", version)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Measures everything and writes the report
    Run(run::Run),
    /// The bare handler that pages are held against
    Bare { address: SocketAddr },
}

#[tokio::main]
async fn main() -> Result<()> {
    match Arguments::parse().verb {
        Verb::Run(run) => run.run().await,
        Verb::Bare { address } => bare::serve(address).await,
    }
}
