//! What the tests of all crates, the demo and the browser journeys share.
//!
//! - `cast.rs`: the people, few and named. All fictional.
//! - `audit.rs`: what the audit holds, and how to break it.
//! - `greek.rs`: what people wrote, in letters that no text of ours has.
//! - `site.rs`: a fresh database with the cast in it, on SQLite or PostgreSQL.

#[cfg(feature = "testing")]
mod audit;
pub mod cast;
#[cfg(feature = "testing")]
mod greek;
#[cfg(feature = "testing")]
mod site;

#[cfg(feature = "testing")]
pub use audit::Noted;
#[cfg(feature = "testing")]
pub use greek::is_japanese;
#[cfg(feature = "testing")]
pub use site::Site;
