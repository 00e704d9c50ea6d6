//! `banso backup FILE` and `banso restore FILE`.
//!
//! A backup is one file: an SQLite database with the tables of the centre and a manifest, and at its end a seal, by
//! which one changed or missing byte is seen before anything is restored.
//!
//! - `save.rs`, `restore.rs`: the two commands; `seal.rs`: the end of the file; `part.rs`: files that are not done yet;
//!   `told.rs`: how far it is

mod part;
mod restore;
mod save;
mod seal;
mod told;

pub(super) use restore::Restore;
pub(super) use save::Backup;
