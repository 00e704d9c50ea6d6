//! Support programmes as rows.
//!
//! - `load.rs` takes those of a plan file; `shipped.rs` is what ships beside it.
//! - `create.rs` adds one; `edit.rs`, `edit_list.rs` and `edit_gates.rs` change one; `change.rs` is what they share.
//! - `shared_lists.rs`: topics and channels, which all of them share.
//! - `read.rs` gives them to the other slices; `list.rs` and `choices.rs` to people.

mod change;
mod choices;
mod create;
mod edit;
mod edit_gates;
mod edit_list;
mod list;
mod load;
pub(crate) mod read;
mod shared_lists;
mod shipped;

pub use choices::{Choices, choices};
pub use create::create;
pub use edit::edit;
pub use edit_gates::edit_gates;
pub use edit_list::edit_list;
pub use list::list;
pub(crate) use load::load;
pub use shared_lists::{edit_shared_list, shared_lists};
