//! Backups: the whole centre in one file that is itself an SQLite database of the same tables, made while the server
//! runs, and put back into an empty database of either kind.
//!
//! - `save.rs` copies a centre into a backup's database, `restore.rs` back into an empty one
//! - `tables.rs`: what is carried, and what is of the moment and is not; `table.rs` copies one table
//! - `tally.rs`: how many rows a table has, and a digest of them; `manifest.rs`: what a backup says of itself
//! - `told.rs`: who makes a backup, and how far it is
//!
//! The file around it, its seal and its name are `server`'s.

mod manifest;
mod restore;
mod save;
mod table;
mod tables;
mod tally;
mod told;
mod words;

pub use manifest::{Counted, FORMAT, Manifest, StoredFile, look};
pub use restore::restore;
pub use save::save;
pub use told::Told;
