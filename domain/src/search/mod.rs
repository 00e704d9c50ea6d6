//! Finding a record by any part of its name or text.
//!
//! - `kind.rs`: what can be found.
//! - `hit.rs`: what is shown of it.
//! - `form.rs`: what a type-ahead asks.

mod form;
mod hit;
mod kind;

pub use form::SuggestForm;
pub use hit::{Found, Group, Hit, Picked};
pub use kind::SearchKind;
