//! The register.

mod api;
mod business_form;
pub mod words;

#[cfg(feature = "ssr")]
pub(crate) use api::ENDPOINTS;
pub use api::RegisterBusiness;
pub use business_form::BusinessFormIsland;
