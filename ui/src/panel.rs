//! A group beside others, with a hairline around it.

use leptos::{children::ViewFnOnce, prelude::*};

use crate::section_head::section_head;

/// What a panel holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PanelKind {
    #[default]
    Plain,
    /// A list with hairlines from edge to edge.
    Flush,
    /// An aside inside a form.
    Sunken,
}

impl PanelKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "panel",
            Self::Flush => "panel flush",
            Self::Sunken => "panel sunken",
        }
    }
}

/// A section of the page, named by its heading.
#[component]
pub fn Panel(
    /// The section's id; links may lead to it.
    #[prop(into)]
    id: String,
    #[prop(into)] title: String,
    #[prop(optional)] kind: PanelKind,
    #[prop(into, optional)] count: Option<String>,
    #[prop(into, optional)] end: Option<ViewFnOnce>,
    children: Children,
) -> AnyView {
    let heading = format!("{id}-h");
    let named_by = heading.clone();
    view! {
        <section class=kind.class() id=id aria-labelledby=named_by>
            {section_head(heading, title, count, end)}
            {children()}
        </section>
    }
    .into_any()
}

/// A section that is not boxed; with `unseen`, only a screen reader hears its name.
#[component]
pub fn Section(
    #[prop(into)] id: String,
    #[prop(into)] title: String,
    #[prop(optional)] unseen: bool,
    #[prop(into, optional)] count: Option<String>,
    #[prop(into, optional)] end: Option<ViewFnOnce>,
    children: Children,
) -> AnyView {
    let heading = format!("{id}-h");
    let named_by = heading.clone();
    let head = if unseen {
        view! {
            <h2 class="hidden-text" id=heading>
                {title}
            </h2>
        }
        .into_any()
    } else {
        section_head(heading, title, count, end).into_any()
    };
    view! {
        <section class="stack" id=id aria-labelledby=named_by>
            {head}
            {children()}
        </section>
    }
    .into_any()
}
