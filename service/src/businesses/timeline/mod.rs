//! Everything that happened with a business in one list, the latest first, as far as the reader may see it.
//!
//! Each source is a query of its own that knows its wall; a new one is a file and a line in `merge.rs`.
//!
//! - `merge.rs` puts the sources together; `names.rs` has the words of programmes.
//! - `consultations.rs`, `cases.rs`, `outcomes.rs`, `tasks.rs`, `edits.rs` are the sources.

mod cases;
mod consultations;
mod edits;
mod merge;
mod names;
mod outcomes;
mod tasks;

pub use merge::timeline;
