//! A message of the page: what is so, and what to do about it.

use leptos::prelude::*;

use crate::Icon;

/// What a notice or badge means. Its words and icon say the same without the colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Plain,
    Info,
    Good,
    Warn,
    Bad,
}

impl Tone {
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Info => "info",
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Bad => "bad",
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Self::Plain | Self::Info => Icon::Info,
            Self::Good => Icon::Done,
            Self::Warn | Self::Bad => Icon::Alert,
        }
    }
}

/// `a` and, if there is one, `b` behind it.
pub(crate) fn classes(a: &str, b: &str) -> String {
    if b.is_empty() { a.to_owned() } else { format!("{a} {b}") }
}

#[component]
pub fn Notice(
    #[prop(optional)] tone: Tone,
    /// Another icon than the tone's own.
    #[prop(optional)]
    icon: Option<Icon>,
    children: Children,
) -> AnyView {
    view! {
        <div class=classes("notice", tone.class())>
            {icon.unwrap_or(tone.icon()).view()}
            <div class="stack">{children()}</div>
        </div>
    }
    .into_any()
}
