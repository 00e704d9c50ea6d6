//! Imports: a centre's records from a folder of CSV files, all or nothing (docs/kpi.md, "Files for import").
//!
//! - `files.rs`: the files; `sheet.rs` reads one row by row; `report.rs` gathers what is wrong, by file, row and column
//! - `rows.rs`: a row of each file as it is typed; `read.rs` makes them
//! - `known.rs`: what the plan and the database know; `check/` holds the rows against it
//! - `save/` writes what is new or different; `bulk.rs` writes many rows at a time (the demo centre uses it too)
//! - `import.rs` puts it together

pub(crate) mod bulk;
mod check;
mod files;
mod import;
mod known;
mod read;
mod report;
mod rows;
mod save;
mod sheet;
mod words;

pub use files::{FILES, Files, Imported, Tally};
pub use import::import;
