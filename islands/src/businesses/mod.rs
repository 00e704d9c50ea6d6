//! The register.
//!
//! - `business_form.rs` registers and edits a business, with the fields of `business_fields.rs` and the warning of
//!   `alike_notice.rs`; `contact_form.rs` does so for a person at one.

mod alike_notice;
mod api;
mod business_fields;
mod business_form;
mod contact_form;
pub mod words;

#[cfg(feature = "ssr")]
pub(crate) use api::ENDPOINTS;
pub use api::{AddContact, AlikeBusinesses, EditBusiness, EditContact, RegisterBusiness};
pub use business_form::BusinessFormIsland;
pub use contact_form::ContactFormIsland;
