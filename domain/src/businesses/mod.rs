//! The register of businesses (事業者): corporations, sole proprietors, pre-founders, groups, branches.
//!
//! - `kind.rs`: the kinds, and what each needs.
//! - `form.rs`: what a person sends.
//! - `view.rs`: what pages show.

mod form;
mod kind;
mod view;

pub use form::{Business, BusinessForm};
pub use kind::BusinessKind;
pub use view::{BusinessRow, BusinessView};
