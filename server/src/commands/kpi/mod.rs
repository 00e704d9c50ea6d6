//! `banso kpi` and `banso kpi members`: figures, and the records that they are made of.
//!
//! - `ask.rs`: what is asked for; `figures.rs`, `members.rs`: the two answers; `print.rs`: as JSON, a table or CSV;
//!   `found.rs`: what was asked for by name; `noted.rs`: the row of the audit

mod ask;
mod figures;
mod found;
mod members;
mod noted;
mod print;

pub(super) use ask::Kpi;

/// The mark of a figure that is only an example.
const EXAMPLE: &str = "例";
