//! THE place that says what of the records can be counted: it derives facts from them (docs/kpi.md, "Facts").
//!
//! - `scope.rs`: all records, or those that have changed
//! - `cases.rs`: openings, closings, stages; `consultations.rs`, `outcomes.rs`; `businesses.rs`: whom facts are about
//! - `gathered.rs`: what hangs on a record, read in the record's row; `names.rs`: what measures and programmes are called in the facts of one plan
//! - `enter.rs` enters all of it into the book of facts

mod businesses;
mod cases;
mod consultations;
mod enter;
mod gathered;
mod names;
mod outcomes;
mod scope;

pub(super) use enter::enter;
pub(crate) use scope::FEW;
pub(super) use scope::Scope;
