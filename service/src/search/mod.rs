//! The search: any part of a name or text, on both databases, and never more than the reader may see.
//!
//! What is stored is what was typed; beside it the index keeps pairs of neighbouring letters of its normalised form
//! (`domain::text`). The index changes in the record's own transaction:
//!
//! ```ignore
//! search::index(tx, Entry::of_case(&row)).await?; // after every insert and every edit
//! let ids = search::matching(ctx, SearchKind::Case, typed); // for a list: `Column::Id.in_subquery(ids)`
//! ```
//!
//! - `entry.rs` says what of each kind of record is searched; `index.rs` writes it; `rebuild.rs` writes it all anew.
//! - `ask.rs` reads what a person typed; `sqlite.rs` and `postgres.rs` ask the index, each in its database's words.
//! - `find.rs` and `suggest.rs` answer; `visible.rs` keeps out what the reader may not see; `resolve.rs` names the hits;
//!   `matching.rs` lets other slices' lists be searched.

mod ask;
mod entry;
mod find;
mod index;
mod matching;
mod postgres;
mod rebuild;
mod resolve;
mod sqlite;
mod suggest;
mod visible;

pub(crate) use entry::Entry;
pub use find::find;
pub(crate) use index::{index, index_new, near, put};
pub(crate) use matching::matching;
pub(crate) use rebuild::fill_as_system;
pub use rebuild::rebuild;
pub(crate) use resolve::about_business;
pub use resolve::picked;
pub use suggest::suggest;
pub(crate) use visible::visible;
