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
    /// Nothing: a part of a page, which is drawn anew where it stands.
    None,
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

    /// Parts of another page, each an element with its id; see `islands/src/follow.rs`.
    pub(crate) fn part<V: IntoView + 'static>(body: impl FnOnce() -> V + Send + 'static) -> Self {
        Self::new(String::new(), Frame::None, body)
    }

    /// Whether it is no page of its own, and so not the next page that somebody sees.
    #[must_use]
    pub fn is_part(&self) -> bool {
        self.frame == Frame::None
    }

    pub(crate) fn new<V: IntoView + 'static>(
        title: String,
        frame: Frame,
        body: impl FnOnce() -> V + Send + 'static,
    ) -> Self {
        Self { title, frame, body: Box::new(move || body().into_any()) }
    }
}
