//! What stands around every page: the document, the staff's menu and bar, the narrow public column.
//!
//! - `around.rs` puts it all around a page.
//! - `document.rs` is `<html>`; `staff.rs` the menu and bar; `menu.rs` what a person may open;
//!   `unsent.rs` the words for a form that could not be sent.

mod around;
mod document;
mod menu;
mod staff;
mod unsent;
mod words;

pub(crate) use around::Shell;
