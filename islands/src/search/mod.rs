//! Finding a record while one types.
//!
//! - `pick.rs` is the type-ahead that forms of other slices use; `choosing.rs` is what its keys and answers do.

mod api;
mod choosing;
mod pick;
pub mod words;

#[cfg(feature = "ssr")]
pub(crate) use api::ENDPOINTS;
pub use api::Suggest;
pub use pick::{PickBusiness, PickFields};
