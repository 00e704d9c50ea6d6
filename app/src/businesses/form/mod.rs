//! The forms of the register.
//!
//! - `business_form.rs` registers and edits a business, with the fields of `business_fields.rs` and the warning of
//!   `alike.rs`; `contact_form.rs` does so for a person at one.

mod alike;
mod business_fields;
mod business_form;
mod contact_form;
pub(super) mod words;

pub(crate) use alike::alike_part;
pub(super) use business_form::BusinessFields;
pub(super) use contact_form::ContactFields;
