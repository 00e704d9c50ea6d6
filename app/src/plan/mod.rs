//! 計画とKPI: the plan with its figures, and the page of one indicator.
//!
//! - `plan_page.rs`: the tree; `kgi.rs`: what hangs on the plan itself; `tree.rs`, `leaf.rs`: policies, measures, KPIs;
//!   `bands.rs`: what the marks mean
//! - `indicator_page.rs`: one indicator; `figures.rs`, `charts.rs`, `members.rs`, `typed.rs` with `typed_form.rs`,
//!   `example_mark.rs` and `given_grade.rs` are its parts
//! - `case_kpis.rs`: what a case counts in, for its page
//! - `which.rs`, `period.rs`: which plan and which period is looked at; `format.rs`: how values are read; `words.rs`: the texts

mod bands;
mod case_kpis;
mod charts;
mod example_mark;
mod figures;
mod format;
mod given_grade;
mod indicator_page;
mod kgi;
mod leaf;
mod members;
mod period;
mod plan_page;
mod tree;
mod typed;
mod typed_form;
mod which;
mod words;

pub(crate) use case_kpis::CaseKpis;
pub(crate) use indicator_page::indicator_page;
pub(crate) use plan_page::plan_page;
