//! Whether what was typed is safe.

use leptos::prelude::*;

use crate::{Icon, lang, words};

/// How a draft stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaveStatus {
    /// Nothing was typed yet.
    #[default]
    Untouched,
    Saving,
    /// The time of day as it is read.
    Saved {
        at: String,
    },
    Failed,
}

#[component]
pub fn SaveState(#[prop(into)] status: Signal<SaveStatus>) -> AnyView {
    let lang = lang();
    let says = move || match status.get() {
        SaveStatus::Untouched => None,
        SaveStatus::Saving => Some((Icon::Clock, words::SAVING.get(lang).to_owned(), "")),
        SaveStatus::Saved { at } => {
            Some((Icon::Done, words::SAVED_AT.fill(&[("at", &at)]).get(lang).to_owned(), "saved"))
        }
        SaveStatus::Failed => Some((Icon::Alert, words::NOT_SAVED.get(lang).to_owned(), "failed")),
    };
    view! {
        <span class="save-state" role="status">
            {move || {
                says().map(|(icon, says, class)| view! { <span class=class>{icon.view()} {says}</span> })
            }}
        </span>
    }
    .into_any()
}
