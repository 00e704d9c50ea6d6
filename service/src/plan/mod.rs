//! Plans and their figures.
//!
//! - `facts/` says what can be counted, `figures.rs` what it comes to; `members.rs`
//!   is the list behind a figure, `behind.rs` that list and its near misses for a page; `table.rs` gives figures as rows, `note_export.rs` notes that such rows leave; `walls.rs` keeps from lists what a reader may not see
//! - `import_plan.rs` reads a plan file, `lines.rs` says where in it something is wrong, `save.rs` writes what it says; `load.rs` reads a plan back, `show.rs` shows it.
//! - `enter_value.rs`, `withdraw_value.rs`, `typed_values.rs`: values typed by hand; `mark_example.rs`: the mark 例;
//!   `give_grade.rs`: a grade that a person gives;
//!   `begin.rs` is what those changes share. `words.rs` has what is said to people.

mod begin;
mod behind;
mod define;
mod describe;
mod enter_value;
mod facts;
mod figures;
mod give_grade;
mod import_plan;
mod lines;
mod load;
mod mark_example;
mod members;
mod note_export;
mod of_case;
mod save;
mod show;
mod table;
mod typed_values;
mod walls;
mod withdraw_value;
mod words;

pub use behind::{Ask, Behind, List, Listed, behind};
pub use define::define;
pub use describe::MemberLine;
pub use enter_value::{Touched, enter_value};
pub(crate) use facts::FEW;
pub(crate) use figures::KeptFigures;
pub use figures::{Figures, figures};
pub use give_grade::give_grade;
pub use import_plan::import;
pub(crate) use import_plan::import_in;
pub(crate) use load::load;
pub use load::{GradeKept, IndicatorKept, PlanView};
pub use mark_example::mark_example;
pub use members::{Member, MemberKind, Members, members};
pub use note_export::{Export, note_export};
pub use of_case::{CaseKpi, of_case};
pub use show::{PlanName, current, current_id, names, show};
pub use table::{FigureRow, Periods, by_code, codes, table};
pub use typed_values::{TypedLine, typed_values};
pub use withdraw_value::withdraw_value;

/// The plan that Bansō ships: the city's published tree with example figures, each marked 例.
pub const SHIPPED_PLAN: &str = include_str!("../../data/nogata-plan.toml");
