//! The register of businesses (事業者): corporations, sole proprietors, pre-founders, groups, branches, and the people
//! at them.
//!
//! - `kind.rs`: the kinds, and what each needs.
//! - `form.rs` and `contact.rs`: what a person sends; `read.rs`: the fields that both have.
//! - `fields.rs`: the fields by name, for histories and conflicts.
//! - `listing.rs`: what a list is asked; `view.rs`: what pages show; `moment.rs`: a line of the timeline.

mod contact;
pub mod fields;
mod form;
mod kind;
mod listing;
mod moment;
mod read;
mod view;

pub use contact::{CONTACT_FIELDS, Contact, ContactForm, contact_reads};
pub use fields::FIELDS;
pub use form::{Business, BusinessForm};
pub use kind::BusinessKind;
pub use listing::{Listing, Order, industries};
pub use moment::{Moment, MomentKind};
pub use view::{Alike, BusinessRow, BusinessView, ContactView, Related, WhyAlike};
