//! Cases.

mod funnel;
pub(crate) mod given;
mod measures;
mod moving;
mod open;
mod outcomes;
mod permissions;
mod wall;
