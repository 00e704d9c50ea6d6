//! `cargo xtask build`: the site first, then the server that carries it.
//!
//! The site lies in `<target>/site`, laid out as it is served:
//!
//! ```text
//! HASH                 the site's content hash, which server/build.rs hands to the server
//! favicon.svg …        what lies in public/
//! pkg/<hash>/banso.js  the islands, with banso.wasm, banso.css and files/*.woff2 beside it
//! pkg/<hash>/*.br      the same, compressed, for what is worth it
//! ```
//!
//! Every step is skipped when what goes into it is what went in the last time, so a second build takes seconds.
//!
//! - `wasm`: cargo, wasm-bindgen and wasm-opt
//! - `styles`: the style sheet and the fonts it names
//! - `compress`: brotli, remembered by content
//! - `weight`: fails the build when a first visit gets too heavy
//! - `site`: lays it all out under its hash
//! - `server`: cargo for the binary `banso`

mod compress;
mod folder;
mod server;
mod site;
mod styles;
mod wasm;
mod weight;

pub(crate) use server::{Profile, all};
pub(crate) use site::site;
