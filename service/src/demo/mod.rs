//! The demo centre: fictional, deterministic, and only for a database that is empty.
//!
//! - `fill.rs` makes it; `centre.rs` names the centre.

mod centre;
mod fill;

pub use fill::fill;
