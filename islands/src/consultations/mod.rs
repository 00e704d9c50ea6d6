//! Recording and correcting a consultation: the server functions of the forms, which are plain.

mod api;

#[cfg(feature = "ssr")]
pub(crate) use api::ENDPOINTS;
pub use api::{EditConsultation, RecordConsultation};
