//! Puts the shell around a page.

use domain::Actor;
use leptos::prelude::*;
use service::requests::Flash;

use super::{document, staff};
use crate::{Preferences, Shown, Site, shown::Frame};

/// What a page is surrounded with.
pub(crate) struct Shell {
    pub(crate) site: Site,
    pub(crate) actor: Actor,
    pub(crate) preferences: Preferences,
    pub(crate) path: String,
    pub(crate) flashes: Vec<Flash>,
}

impl Shell {
    /// The whole document with a page in it.
    pub(crate) fn around(self, shown: Shown) -> AnyView {
        let frame = shown.frame;
        let body = (shown.body)();
        match frame {
            Frame::Staff => {
                document::document(&self, &shown.title, frame, staff::staff(&self, body).into_any()).into_any()
            }
            Frame::Slim => {
                document::document(&self, &shown.title, frame, staff::slim(&self, body).into_any()).into_any()
            }
            Frame::None => body,
        }
    }
}
