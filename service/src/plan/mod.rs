//! Plans and their figures.
//!
//! - `import_plan.rs` reads a plan file, `save.rs` writes what it says; `load.rs` reads a plan back, `show.rs` shows it. `words.rs` has what is said to people.

mod import_plan;
mod load;
mod save;
mod show;
mod words;

pub use import_plan::import;
pub(crate) use load::load;
pub use load::{IndicatorKept, PlanView};
pub use show::{current, show};

/// The plan that Bansō ships: the city's published tree with example figures, each marked 例.
pub const SHIPPED_PLAN: &str = include_str!("../../data/nogata-plan.toml");
