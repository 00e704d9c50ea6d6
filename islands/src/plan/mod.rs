//! The plan.

mod api;

#[cfg(feature = "ssr")]
pub(crate) use api::ENDPOINTS;
pub use api::{ImportPlan, ImportShippedPlan};
