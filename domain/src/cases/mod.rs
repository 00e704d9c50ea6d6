//! Cases (案件): one business's support under one programme, from opening to closing.
//!
//! - `number.rs`: the number that people call a case by.
//! - `terms.rs`: the closed sets of the code: state, role on a case, result.
//! - `view.rs`: what pages show.

mod number;
mod terms;
mod view;

pub use number::CaseNumber;
pub use terms::{CasePart, CaseResult, CaseState};
pub use view::CaseTitle;
