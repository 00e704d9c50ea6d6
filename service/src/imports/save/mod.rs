//! Writes what is new or different; what is the same is left alone, version and all.
//!
//! - `diff.rs`: new, changed, same; `numbers.rs`: numbers for many records at once
//! - `businesses.rs`, `cases.rs`, `stages.rs`, `consultations.rs`, `outcomes.rs`, `values.rs`: a file each

mod businesses;
mod cases;
mod consultations;
mod diff;
mod numbers;
mod outcomes;
mod stages;
mod values;

pub(super) use businesses::save as businesses;
pub(super) use cases::save as cases;
pub(super) use consultations::save as consultations;
pub(super) use outcomes::save as outcomes;
pub(super) use stages::{save as stages, settle};
pub(super) use values::save as values;
