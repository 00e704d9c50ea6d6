//! What moves: the islands of Bansō and the server functions that they call.
//!
//! Compiled twice: with `ssr` as a part of the server, with `hydrate` to WebAssembly. Only what an `#[island]` needs
//! travels to the browser. Every form here also works before and without script.

#![expect(unreachable_pub, reason = "the macros of islands and server functions want pub")]

pub mod accounts;
pub mod businesses;
mod call;
pub mod cases;
pub mod consultations;
#[cfg(feature = "ssr")]
pub mod cookies;
#[cfg(feature = "hydrate")]
mod dom;
pub mod drafts;
#[cfg(feature = "ssr")]
mod endpoints;
#[cfg(feature = "hydrate")]
mod follow;
#[cfg(feature = "hydrate")]
mod in_place;
#[cfg(feature = "hydrate")]
mod keys;
mod net;
pub mod plan;
pub mod programmes;
pub mod search;
pub mod tasks;
#[cfg(feature = "ssr")]
mod words;

pub use call::AppError;
#[cfg(feature = "ssr")]
pub use call::status_of;
#[cfg(feature = "ssr")]
pub use endpoints::{Endpoint, endpoints};

/// Wakes the page: its islands, and what listens on every page. The page's own script calls it.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
    in_place::listen();
    follow::listen();
    keys::listen();
}
