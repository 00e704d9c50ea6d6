//! The command line `banso`: one file a command, `cli.rs` to choose among them, `open.rs` for the database.

mod backup;
mod cli;
mod config;
mod demo;
mod environment;
mod healthcheck;
mod import;
mod kpi;
mod migrate;
mod open;
mod plan;
mod routes;
mod serve;
mod user;

pub use cli::run;
