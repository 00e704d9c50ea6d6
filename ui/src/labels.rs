//! What the fields of a page are called, for the summary of its errors, which stands before them all.
//!
//! The server makes the parts of a page first and draws them afterwards: each field leaves its label while it is made,
//! and the summary asks for it while it is drawn. In the browser no summary is drawn.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use leptos::prelude::use_context;

use crate::FieldName;

/// The labels of one page, by the ids of their fields. Whoever draws a page provides it as a context.
#[derive(Clone, Debug, Default)]
pub struct FieldLabels(Arc<Mutex<HashMap<String, String>>>);

impl FieldLabels {
    /// Those of the page that is being made.
    pub(crate) fn of_page() -> Option<Self> {
        use_context()
    }

    /// The label of a field, if it has one on this page.
    pub(crate) fn get(&self, id: &str) -> Option<String> {
        self.0.lock().ok()?.get(id).cloned()
    }

    fn leave(&self, id: String, label: &str) {
        if let Ok(mut labels) = self.0.lock() {
            labels.insert(id, label.to_owned());
        }
    }
}

/// Leaves the label of a field.
pub(crate) fn leave(name: &FieldName, label: &str) {
    if let Some(labels) = FieldLabels::of_page() {
        labels.leave(name.id(), label);
    }
}
