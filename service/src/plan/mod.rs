//! Plans and their figures.
//!
//! - `facts/` says what can be counted, `figures.rs` what it comes to; `members.rs`
//!   is the list behind a figure; `table.rs` gives figures as rows; `walls.rs` keeps from lists what a reader may not see
//! - `import_plan.rs` reads a plan file, `save.rs` writes what it says; `load.rs` reads a plan back, `show.rs` shows it. `words.rs` has what is said to people.

mod define;
mod describe;
mod facts;
mod figures;
mod import_plan;
mod load;
mod members;
mod of_case;
mod save;
mod show;
mod table;
mod walls;
mod words;

pub use define::define;
pub use describe::MemberLine;
pub(crate) use figures::KeptFigures;
pub use figures::{Figures, figures};
pub use import_plan::import;
pub(crate) use load::load;
pub use load::{IndicatorKept, PlanView};
pub use members::{Member, MemberKind, Members, members, members_page};
pub use of_case::{CaseKpi, of_case};
pub use show::{current, current_id, show};
pub use table::{FigureRow, Periods, by_code, table};

/// The plan that Bansō ships: the city's published tree with example figures, each marked 例.
pub const SHIPPED_PLAN: &str = include_str!("../../data/nogata-plan.toml");
