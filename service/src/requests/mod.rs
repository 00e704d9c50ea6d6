//! Forms on their way: request keys, refused forms that come back with what was typed, sentences for the next page.
//!
//! - `key.rs` reads request keys.
//! - `form_return.rs` keeps a refused form for its page; `flash.rs` a sentence.

mod flash;
mod form_return;
mod key;

pub use flash::{Flash, Undo, leave_flash, take_flash};
pub(crate) use flash::{leave_flash_for, leave_flash_in};
pub(crate) use form_return::take_over_late_forms;
pub use form_return::{Returned, keep_form, returned_form};
pub(crate) use key::key_of;
pub use key::new_key;
