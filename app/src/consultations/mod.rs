//! The pages of consultations.
//!
//! - `list_page.rs` lists them (`filter.rs` is its form), or says how many there are to whoever sees no more.
//! - `new_page.rs` is the log screen, `edit_page.rs` corrects; `form/` is what both are made of.
//! - `consultation_page.rs` shows one, `shared_page.rs` what the business sees of it.

mod consultation_page;
mod edit_page;
mod filter;
mod form;
mod list_page;
mod new_page;
mod shared_page;
mod words;

pub(crate) use consultation_page::consultation_page;
pub(crate) use edit_page::edit_page;
pub(crate) use form::about_part;
pub(crate) use list_page::list_page;
pub(crate) use new_page::new_page;
pub(crate) use shared_page::shared_page;
