//! How it runs: axum around the pages and server functions, sessions, the guard at each endpoint, the command line.
//!
//! - `router.rs` puts the layers around the pages of `app` and the server functions of `islands`.
//! - `session.rs` finds out who asks; `guard.rs` lets them or not; `origin.rs` and `headers.rs` protect browsers.
//! - `forms.rs` makes every form work without script.
//! - `site.rs` serves the embedded styles, fonts and islands; `health.rs` tells whether all is well.
//! - `mail/` sends what waits in the outbox; `jobs.rs` sweeps away what is over; `panics.rs` keeps a panic to itself.
//! - `listen.rs` accepts connections, with `tls.rs` where asked, and drains them at a stop; `limits.rs` sheds load.

pub mod commands;
mod compress;
mod config;
mod forms;
mod guard;
mod headers;
mod health;
mod jobs;
mod limits;
mod listen;
mod mail;
mod origin;
mod pages;
mod panics;
mod router;
mod session;
mod site;
mod state;
mod telemetry;
mod tls;

pub use config::Config;
pub use mail::Post;
pub use router::router;
pub use state::App;
