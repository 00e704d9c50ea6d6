//! The use cases, on SQLite or, with `BANSO_TEST_POSTGRES`, on PostgreSQL. One folder a slice, one file a verb.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

mod accounts;
mod audit;
mod backups;
mod businesses;
mod cases;
mod consultations;
mod demo;
mod disconnect;
mod drafts;
mod imports;
mod plan;
mod programmes;
mod search;
mod sweep;
mod tasks;
