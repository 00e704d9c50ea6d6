//! Finding a record while one types.
//!
//! - `pick.rs` is the type-ahead that the forms of all slices use; `choosing.rs` is what its keys and answers do.

mod api;
mod choosing;
mod pick;
mod words;

#[cfg(feature = "ssr")]
pub(crate) use api::ENDPOINTS;
pub use api::Suggest;
pub use pick::PickIsland;
