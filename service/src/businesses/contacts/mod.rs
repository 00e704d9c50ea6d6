//! The people at a business.
//!
//! - `add.rs` and `edit.rs` write; `show.rs` reads. Whoever leaves is marked, not deleted.

mod add;
mod edit;
mod show;

pub use add::add;
pub(crate) use add::added;
pub use edit::edit;
pub(super) use show::of_business;
pub(crate) use show::read;
pub use show::{form_before, history, show};
