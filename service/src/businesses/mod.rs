//! The register of businesses.
//!
//! - `register.rs` adds one; `list.rs` and `show.rs` read.

mod list;
mod register;
mod show;

pub use list::list;
pub use register::register;
pub use show::show;
