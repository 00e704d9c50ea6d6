//! Plans and their figures: the grammar of indicators and THE arithmetic, so that page, drill-down, export,
//! explanation and closing cannot disagree.
//!
//! - `plan_file`, `check`, `outline`: a plan as it is written, its rules, and the plan that keeps them
//! - `tree`, `indicator`, `terms`: policies and measures; what an indicator counts; the closed lists of the grammar
//! - `contribution`: the measures that a fact contributes to
//! - `facts`: what can be counted, in memory; `typed`: values typed by hand, `typed_form` as a
//!   person sends them
//! - `rollup`: THE arithmetic; `value`: what it comes to; `achievement`: how that compares with the target;
//!   `grade_form`: a grade that a person gives in place of the band's
//! - `sentence`: an indicator's definition in plain words

pub mod achievement;
mod check;
pub mod contribution;
pub mod facts;
pub mod grade_form;
pub mod indicator;
mod outline;
mod plan_file;
pub mod rollup;
mod sentence;
pub mod terms;
pub mod tree;
pub mod typed;
pub mod typed_form;
mod value;
mod words;

pub use achievement::{Elapsed, Rate, Standing};
pub use indicator::{Conditions, FactRule, Indicator, Measured, Ratio, Scope, TypedRule, Window};
pub use outline::{Band, Bands, Named, OutcomeType, Plan, Programme};
pub use plan_file::{
    BandRow, IndicatorRow, KeyRow, MeasureRow, OutcomeRow, PlanFile, PlanRow, PlanTextForm, PolicyRow, ProgrammeRow,
    RatioRow, WhereRow,
};
pub use sentence::Speaker;
pub use tree::{Measure, Node, Policy, Tree};
pub use value::Value;
