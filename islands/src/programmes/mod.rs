//! Support programmes: the server functions of their forms, which are all plain.

mod api;

#[cfg(feature = "ssr")]
pub(crate) use api::ENDPOINTS;
