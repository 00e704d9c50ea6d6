//! The register's pages.
//!
//! - `list_page.rs` with its `filters.rs`; `business_page.rs` with its `contacts_panel.rs` and `timeline.rs`.
//! - `new_page.rs` and `edit_page.rs` hold the form, `contact_pages.rs` that of a contact; both are in `form/`.

mod business_page;
mod contact_pages;
mod contacts_panel;
mod edit_page;
mod filters;
mod form;
mod list_page;
mod new_page;
mod timeline;
mod words;

pub(crate) use business_page::business_page;
pub(crate) use contact_pages::{contact_page, new_contact_page};
pub(crate) use edit_page::edit_page;
pub(crate) use form::alike_part;
pub(crate) use list_page::list_page;
pub(crate) use new_page::new_page;
