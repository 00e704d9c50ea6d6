//! A centre with records of every kind, for the tests that go over everything: every page, every server function,
//! every person, every relation to a record.
//!
//! - `records.rs` makes the records; `secrets.rs` names the words that nobody outside the wall may read.
//! - `fields.rs` is a form for every server function, right on a fresh centre.
//! - `people.rs` are those who ask; `paths.rs` the addresses of every page.

mod fields;
mod paths;
mod people;
mod records;
mod secrets;

pub(crate) use fields::{FORMS, form_of};
pub(crate) use paths::paths;
pub(crate) use people::people;
pub(crate) use records::{Records, World};
pub(crate) use secrets::{CANARY, SECRETS};
