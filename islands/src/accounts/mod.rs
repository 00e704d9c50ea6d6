//! Signing in and out.

mod api;
mod sign_in_form;
mod words;

#[cfg(feature = "ssr")]
pub(crate) use api::ENDPOINTS;
pub use api::{SignIn, SignOut};
pub use sign_in_form::SignInIsland;
