//! Support programmes (支援メニュー) as data: what a centre may configure is rows and keys, never an enum.
//!
//! - `programme.rs`: a programme with its stages, routes, outcome types; what is retired stays known.
//! - `gate.rs`: the conditions for entering a stage.

mod gate;
mod programme;

pub use gate::{CaseField, Gate};
pub use programme::{Keyed, OutcomeType, Programme, Stage};
