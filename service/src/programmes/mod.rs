//! Support programmes as rows.
//!
//! - `load.rs` takes those of a plan file; `shipped.rs` is what ships beside it.
//! - `read.rs` gives them to the other slices; `list.rs` to people.

mod list;
mod load;
pub(crate) mod read;
mod shipped;

pub use list::list;
pub(crate) use load::load;
