//! What stands around every page: the document, the staff's menu and bar, the narrow public column.
//!
//! - `document.rs` is `<html>`; `staff.rs` the menu and bar; `menu.rs` what a person may open.

mod document;
mod menu;
mod staff;
mod words;

use domain::{Actor, Words};
use leptos::prelude::*;

use crate::{Preferences, Shown, Site, shown::Frame};

/// What a page is surrounded with.
pub(crate) struct Shell {
    pub(crate) site: Site,
    pub(crate) actor: Actor,
    pub(crate) preferences: Preferences,
    pub(crate) path: String,
    pub(crate) flashes: Vec<Words>,
}

impl Shell {
    /// The whole document with a page in it.
    pub(crate) fn around(self, shown: Shown) -> impl IntoView {
        let frame = shown.frame;
        let body = (shown.body)();
        match frame {
            Frame::Staff => document::document(&self, &shown.title, frame, staff::staff(&self, body).into_any()),
            Frame::Slim => document::document(&self, &shown.title, frame, staff::slim(&self, body).into_any()),
        }
    }
}
