//! `banso kpi` and `banso kpi members`: figures, and the records that they are made of.
//!
//! - `ask.rs`: what is asked for; `figures.rs`, `members.rs`: the two answers; `print.rs`: as JSON, a table or CSV

mod ask;
mod figures;
mod members;
mod print;

pub(super) use ask::Kpi;
