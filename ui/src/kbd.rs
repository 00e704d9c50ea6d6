//! A key to press. Shown where there is a keyboard, and not read out: the shortcuts have a page of their own.

use leptos::prelude::*;

#[component]
pub fn Shortcut(#[prop(into)] keys: String) -> AnyView {
    view! { <kbd class="shortcut" aria-hidden="true">{keys}</kbd> }.into_any()
}
