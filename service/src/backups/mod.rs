//! Backups: the whole centre in one file that is itself an SQLite database of the same tables, made while the server
//! runs, and put back into an empty database of either kind.
//!
//! - `save.rs` copies a centre into a backup's database, `restore.rs` back into an empty one
//! - `tables.rs`: what is carried, and what is of the moment and is not; `table.rs` copies one table
//! - `tally.rs`: how many rows a table has, and a digest of them; `manifest.rs`: what a backup says of itself
//!
//! The file around it, its seal and its name are `server`'s.

mod manifest;
mod restore;
mod save;
mod table;
mod tables;
mod tally;
mod words;

use domain::{Actor, Problem};

pub use manifest::{Counted, FORMAT, Manifest, StoredFile, look};
pub use restore::restore;
pub use save::save;

use crate::{Ctx, failure::Result};

/// Is told each table as it is done: its name, and how many rows it has.
pub type Told = Box<dyn Fn(&str, u64) + Send + Sync>;

/// A backup holds what no single person may read: it is made and put back by whoever runs the machine.
fn for_the_system(ctx: &Ctx) -> Result<()> {
    if ctx.actor == Actor::System { Ok(()) } else { Err(Problem::NotAllowed.into()) }
}
