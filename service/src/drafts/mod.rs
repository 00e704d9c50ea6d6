//! Drafts: what was typed and not yet sent. They are not audited, not counted, and nobody else's.
//!
//! - `save.rs` keeps one while it is typed; `load.rs` takes it up again, `list.rs` shows what waits, `discard.rs` throws
//!   one away. A draft goes by itself when what it was for is recorded.

mod discard;
mod list;
mod load;
mod save;

pub(crate) use discard::delete_in;
pub use discard::discard;
pub use list::list;
pub use load::{Draft, load};
pub use save::save;
