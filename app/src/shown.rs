//! A page that is ready to be drawn: its data is there, and it may be shown.

use leptos::prelude::*;

/// What a page function answers.
pub struct Shown {
    pub(crate) title: String,
    pub(crate) frame: Frame,
    pub(crate) body: Box<dyn FnOnce() -> AnyView + Send>,
}

/// What stands around a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Frame {
    /// The staff's menu and bar.
    Staff,
    /// One narrow column without a menu.
    Slim,
}

impl Shown {
    /// A page of the staff. The body is drawn where texts know the reader's language.
    pub(crate) fn staff<V: IntoView + 'static>(
        title: impl Into<String>,
        body: impl FnOnce() -> V + Send + 'static,
    ) -> Self {
        Self::new(title.into(), Frame::Staff, body)
    }

    /// A page for people who are not signed in.
    pub(crate) fn slim<V: IntoView + 'static>(
        title: impl Into<String>,
        body: impl FnOnce() -> V + Send + 'static,
    ) -> Self {
        Self::new(title.into(), Frame::Slim, body)
    }

    pub(crate) fn new<V: IntoView + 'static>(
        title: String,
        frame: Frame,
        body: impl FnOnce() -> V + Send + 'static,
    ) -> Self {
        Self { title, frame, body: Box::new(move || body().into_any()) }
    }
}
