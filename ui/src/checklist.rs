//! What is there and what is still missing.

use leptos::prelude::*;

use crate::{Icon, t, words};

/// How one line of a checklist stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckState {
    Done,
    Missing,
    /// On its way, or due later.
    Waiting,
    /// Does not apply, is not counted.
    Apart,
    /// Came in afterwards.
    Added,
}

impl CheckState {
    const fn class(self) -> &'static str {
        match self {
            Self::Done | Self::Added => "ok",
            Self::Missing => "ng",
            Self::Waiting | Self::Apart => "na",
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Self::Done => Icon::Done,
            Self::Missing => Icon::Cross,
            Self::Waiting => Icon::Clock,
            Self::Apart => Icon::Dash,
            Self::Added => Icon::Plus,
        }
    }

    fn says(self) -> &'static str {
        t(match self {
            Self::Done => words::DONE,
            Self::Missing => words::MISSING,
            Self::Waiting => words::NOT_YET,
            Self::Apart => words::NOT_COUNTED,
            Self::Added => words::ADDED,
        })
    }
}

#[component]
pub fn Checklist(children: Children) -> AnyView {
    view! { <ul class="checklist">{children()}</ul> }.into_any()
}

#[component]
pub fn CheckItem(state: CheckState, children: Children) -> AnyView {
    view! {
        <li class=state.class()>
            {state.icon().view()}
            <span>
                <span class="hidden-text">{state.says()}" "</span>
                {children()}
            </span>
        </li>
    }
    .into_any()
}
