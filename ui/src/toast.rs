//! What has just been done, once, with the way back.

use leptos::prelude::*;

use crate::{t, words};

/// How to take an act back: a form that posts, so that it works without script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undo {
    /// The address of the server function.
    pub action: String,
    /// The hidden fields, as names and values.
    pub fields: Vec<(String, String)>,
}

/// The flash message of the page.
#[component]
pub fn Toast(#[prop(into)] says: String, #[prop(into, optional)] undo: Option<Undo>) -> AnyView {
    let undo = undo.map(|undo| {
        view! {
            <form method="post" action=undo.action>
                {undo
                    .fields
                    .into_iter()
                    .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
                    .collect_view()}
                <button type="submit">{t(words::UNDO)}</button>
            </form>
        }
    });
    view! {
        <div class="toast" role="status">
            <span>{says}</span>
            {undo}
        </div>
    }
    .into_any()
}
