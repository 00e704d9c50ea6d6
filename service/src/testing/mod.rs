//! What the tests of all crates, the demo and the browser journeys share.
//!
//! - `cast.rs`: the people, few and named. All fictional.
//! - `site.rs`: a fresh database with the cast in it, on SQLite or PostgreSQL.

pub mod cast;
#[cfg(feature = "testing")]
mod site;

#[cfg(feature = "testing")]
pub use site::Site;
