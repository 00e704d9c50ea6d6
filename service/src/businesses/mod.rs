//! The register of businesses.
//!
//! - `register.rs` adds one, `edit.rs` changes one; `alike.rs` warns of one that may be there already.
//! - `list.rs` and `show.rs` read; `stored.rs` is what they share.
//! - `who_looked.rs` tells who looked at one.
//! - `timeline/` merges what happened from its sources.
//! - `contacts/` are the people at a business.

mod alike;
pub mod contacts;
mod edit;
mod list;
mod register;
mod show;
mod stored;
mod timeline;
mod who_looked;

pub use alike::alike;
pub use edit::edit;
pub(crate) use edit::edited;
pub use list::{list, municipalities};
pub use register::register;
pub(crate) use register::registered;
pub use show::{form_before, history, show};
pub(crate) use stored::read;
pub use timeline::timeline;
pub use who_looked::who_looked;
