//! Consultations.
//!
//! - `record.rs` writes one down, `edit.rs` corrects it, `collision.rs` tells the second of two editors; `check.rs` looks
//!   whether what it touches is there, `links.rs` saves that, `progress.rs` moves its cases on.
//! - `show.rs` and `list.rs` read, `changes.rs` tells the history, `shared.rs` what the business sees; `count.rs` is all
//!   that an officer of the city sees.
//! - `start.rs` begins the form of the log screen, `choices.rs` says what it offers, `brief.rs` what is known of the
//!   business.
//! - `visible.rs`: what of the consultations a reader may see; `newness.rs`: 新規 or 継続.

mod brief;
mod changes;
mod check;
mod choices;
mod collision;
mod count;
mod edit;
mod links;
mod list;
mod lists;
pub(crate) mod names;
mod newness;
mod progress;
mod record;
mod shared;
mod show;
mod start;
mod touched;
pub(crate) mod visible;

pub use brief::brief;
pub use changes::changes;
pub(crate) use check::works_here;
pub use choices::choices;
pub use count::{Count, count};
pub use edit::edit;
pub(crate) use list::rows_of;
pub use list::{list, lists};
pub use record::record;
pub(crate) use record::recorded;
pub use shared::shared;
pub use show::{form_before, form_of, show};
pub use start::{StartFrom, start};
