//! Cases.
//!
//! - `wall.rs`: THE condition of what cases a reader may see, for every query that touches them.
//! - `title.rs`: a case in a sentence.

mod title;
pub(crate) mod wall;

pub use title::title;
