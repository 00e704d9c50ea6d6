//! What Bansō is made of: the kit of parts that pages and islands share.
//!
//! One file a part, one class a part (`stage_bar.rs` is `.stage-bar` in `style/stage_bar.css`). The kit knows no
//! slice: it is told words, links and states, and draws them the same everywhere. It writes no inline style, because
//! the content security policy forbids it; what has a size (meters, charts) is SVG.
//!
//! Where a part takes `error` or another [`leptos::prelude::Signal`], a page passes the value itself and an island a
//! signal. Inputs are uncontrolled: they are drawn with a `value` attribute and read where they are sent, so that what
//! was typed before the script arrived stays. Any part takes further attributes and listeners at its root:
//! `<Button on:click=… attr:form="…">`. Every part is an [`leptos::prelude::AnyView`]: a page of forty parts would
//! otherwise be one type of forty parts, and the compiler's work grows with it.

#![expect(clippy::needless_pass_by_value, reason = "a part owns what it is told")]

pub mod date;
pub mod number;
pub mod words;

mod action_bar;
mod avatar;
mod badge;
mod bar_chart;
mod button;
mod check;
mod checklist;
mod chip;
mod choice;
mod combobox;
mod conflict;
mod crumbs;
mod dialog;
mod empty;
mod error_summary;
mod facts;
mod field;
mod field_name;
mod figure;
mod form;
mod frame;
mod grade;
mod icon;
mod kbd;
mod labels;
mod lang;
mod legend;
mod line_chart;
mod lines;
mod menu;
mod meter;
mod note;
mod notice;
mod pace;
mod page_head;
mod pager;
mod panel;
mod query;
mod rows;
mod save_state;
mod search_box;
mod section_head;
mod segmented;
mod select;
mod shell;
mod site;
mod spark;
mod stage_bar;
mod stepper;
mod table;
mod tabs;
mod tasks;
mod text_area;
mod timeline;
mod toast;
mod tree_table;
mod weights;
mod with_unit;

pub use action_bar::*;
pub use avatar::*;
pub use badge::*;
pub use bar_chart::*;
pub use button::*;
pub use check::*;
pub use checklist::*;
pub use chip::*;
pub use choice::*;
pub use combobox::*;
pub use conflict::*;
pub use crumbs::*;
pub use date::{DateTime, Day};
pub use dialog::*;
pub use empty::*;
pub use error_summary::*;
pub use facts::*;
pub use field::*;
pub use field_name::FieldName;
pub use figure::*;
pub use form::*;
pub use frame::Need;
pub use grade::*;
pub use icon::Icon;
pub use kbd::*;
pub use labels::FieldLabels;
pub use lang::{lang, say, t};
pub use legend::*;
pub use line_chart::*;
pub use lines::*;
pub use menu::*;
pub use meter::*;
pub use note::*;
pub use notice::*;
pub use number::Number;
pub use pace::*;
pub use page_head::*;
pub use pager::*;
pub use panel::*;
pub use query::Query;
pub use rows::*;
pub use save_state::*;
pub use search_box::*;
pub use section_head::*;
pub use segmented::*;
pub use select::*;
pub use shell::*;
pub use site::*;
pub use spark::*;
pub use stage_bar::*;
pub use stepper::*;
pub use table::*;
pub use tabs::*;
pub use tasks::*;
pub use text_area::*;
pub use timeline::*;
pub use toast::*;
pub use tree_table::*;
pub use weights::*;
pub use with_unit::*;

#[cfg(test)]
#[cfg(all(test, feature = "ssr"))]
mod tests;
