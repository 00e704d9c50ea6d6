//! Facts in memory: what can be counted, as columns that a figure is computed from in milliseconds.
//!
//! - `fact`: one fact as the caller gives it
//! - `book`: the book that facts and businesses are entered in and struck out of; it makes snapshots
//! - `columns`, `texts`: the facts of a source, column by column, in a fraction of what rows would take
//! - `names`, `sets`: texts and lists of them as small numbers, so that a condition is one look into a table
//! - `businesses`: the businesses, each with the one it was merged into
//! - `deal`: outcomes that share a deal are one fact
//! - `snapshot`: the facts of one moment, sorted by source and date; never changed

mod book;
mod businesses;
mod columns;
mod deal;
mod fact;
mod names;
mod problem;
mod sets;
mod snapshot;
mod texts;

pub use book::FactBook;
pub use businesses::{Business, BusinessRef};
pub use fact::Fact;
pub use problem::FactsProblem;
pub use snapshot::{FactRef, Facts};

pub(super) use book::Links;
pub(super) use columns::Columns;
pub(super) use sets::Sets;
