//! The demo centre: fictional, deterministic, and only for a database that is empty. Its story begins in April 2022 and
//! ends on the day before it is loaded.
//!
//! - `load.rs` does it, in one transaction; `scale.rs`: how much of everything
//! - `stock.rs`: the words that it is told in, from `service/data/demo`; `stories.rs`: those who are told of in full;
//!   `dice.rs`: a seeded generator; `days.rs`: when a centre works
//! - `staff.rs`, `people.rs`, `businesses.rs`, `firm_names.rs`: who; `guide.rs`: what the database knows of programmes
//! - `course.rs`: how one case goes; `cases.rs`, `outcomes.rs`, `firms.rs`, `talks.rs`, `said.rs`, `consultations.rs`,
//!   `tasks.rs`: what happens; `world.rs` puts it together
//! - `write.rs` writes it, `histories.rs` what the audit tells of it, `drafts.rs` what is still being typed, `targets.rs` targets of its size; `centre.rs` names
//!   the centre; `words.rs`: why it is not loaded; `trail.rs` tests what all of it leaves behind

mod businesses;
mod cases;
mod centre;
mod consultations;
mod course;
mod days;
mod dice;
mod drafts;
mod firm_names;
mod firms;
mod guide;
mod histories;
mod load;
mod outcomes;
mod people;
mod said;
mod scale;
mod staff;
mod stock;
mod stories;
mod talks;
mod targets;
mod tasks;
#[cfg(test)]
mod trail;
mod words;
mod world;
mod write;

pub use businesses::UNISSUED;
pub use load::{Part, Tell, is_empty, is_loaded, load};
pub use scale::{Amounts, Scale};
