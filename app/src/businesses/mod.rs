//! The register's pages.

mod business_page;
mod list_page;
mod new_page;
mod words;

pub(crate) use business_page::business_page;
pub(crate) use list_page::list_page;
pub(crate) use new_page::new_page;
