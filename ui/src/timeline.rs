//! What happened, the latest first.

use leptos::{children::ViewFnOnce, prelude::*};

use crate::Icon;

/// What an event's dot says beside its icon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dot {
    #[default]
    Plain,
    /// The latest, or what is going on.
    Now,
    /// A step taken, an outcome.
    Good,
}

impl Dot {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "dot",
            Self::Now => "dot now",
            Self::Good => "dot good",
        }
    }
}

#[component]
pub fn Timeline(children: Children) -> AnyView {
    view! { <ol class="timeline">{children()}</ol> }.into_any()
}

#[component]
pub fn Event(
    icon: Icon,
    #[prop(into)] what: String,
    /// The page of what happened.
    #[prop(into, optional)]
    href: Option<String>,
    #[prop(optional)] dot: Dot,
    /// Who did it, or a badge.
    #[prop(into, optional)]
    who: Option<ViewFnOnce>,
    /// A [`crate::Day`] or [`crate::DateTime`].
    #[prop(into)]
    when: ViewFnOnce,
    /// What is going on now, in a list of steps.
    #[prop(optional)]
    current: bool,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    let what = match href {
        Some(href) => view! { <a href=href>{what}</a> }.into_any(),
        None => what.into_any(),
    };
    view! {
        <li aria-current=current.then_some("step")>
            <span class=dot.class()>{icon.view()}</span>
            <div class="head">
                <b>{what}</b>
                {who.map(|who| view! { <span>{who.run()}</span> })}
                <span class="when">{when.run()}</span>
            </div>
            {children.map(|children| view! { <div class="body">{children()}</div> })}
        </li>
    }
    .into_any()
}
