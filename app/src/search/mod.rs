//! The search over everything, and the page that picks a business for a form without script.

mod picked;
mod search_page;
mod words;

pub(crate) use picked::picked_businesses;
pub(crate) use search_page::search_page;
