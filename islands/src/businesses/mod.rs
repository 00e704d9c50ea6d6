//! The register: the server functions of its forms, which are plain.

mod api;

#[cfg(feature = "ssr")]
pub(crate) use api::ENDPOINTS;
pub use api::{AddContact, EditBusiness, EditContact, RegisterBusiness};
