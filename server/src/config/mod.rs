//! The settings, from the command line and the environment. Secrets come only from there and are shown masked.
//!
//! - `settings.rs` holds them; `shown.rs` prints them.

mod settings;
mod shown;

pub use settings::Config;
