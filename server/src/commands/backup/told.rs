//! Says on the terminal how far a backup is.

use crate::commands::cli::say;

/// Says each table that has rows, as it is done.
pub(super) fn told() -> service::backups::Told {
    Box::new(|table, rows| {
        if rows > 0 {
            say(&format!("  {table:<24} {rows:>10}"));
        }
    })
}
