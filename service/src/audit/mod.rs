//! The audit: who did what to which record, from where, with what result. Append-only, and in the change's own
//! transaction, so that there is no change without its row and no row without its change.
//!
//! - `record.rs` writes events and the values that a change replaced.
//! - `look.rs` notes who looked at what, and tells it; `together.rs` writes many such rows at once.
//! - `changes.rs` compares a record before and after.
//! - `history.rs` reads what was done to a record, and what changed while a person was editing it.

mod changes;
mod history;
mod look;
mod record;
mod together;

pub(crate) use changes::Changes;
pub(crate) use history::{Edited, acts, before, collision, history, names, opened_with};
pub(crate) use look::who_looked;
pub use look::{Look, Outcome, note};
pub(crate) use record::{Event, Stamp, denied, failed, retell};
pub(crate) use together::Waiting;
