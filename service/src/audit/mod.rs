//! The audit: who did what to which record, from where, with what result. Append-only, and in the change's own
//! transaction, so that there is no change without its row and no row without its change.
//!
//! - `record.rs` writes events and the values that a change replaced.
//! - `changes.rs` compares a record before and after.
//! - `history.rs` reads what was done to a record, and what changed while a person was editing it.

mod changes;
mod history;
mod record;

pub(crate) use changes::Changes;
pub(crate) use history::{collision, history, names};
pub(crate) use record::{Event, denied, failed};
