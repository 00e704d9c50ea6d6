//! The history of a record: who changed what, when, before and after. For the pages of all slices.

mod history_panel;
mod words;

pub(crate) use history_panel::history_panel;
