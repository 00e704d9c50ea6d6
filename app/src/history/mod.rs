//! The history of a record: who changed what, when, before and after; and who looked at it. For the pages of all slices.

mod history_panel;
mod looked_panel;
mod restored;
pub(crate) mod words;

pub(crate) use history_panel::history_panel;
pub(crate) use looked_panel::looked_panel;
pub(crate) use restored::{RestoredNotice, asked_before};
