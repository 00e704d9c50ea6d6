//! A state, in words.

use leptos::prelude::*;

use crate::{Icon, Tone, notice::classes, t, words};

/// A state that changes: 支援中, 受付, 2 証憑.
#[component]
pub fn Badge(#[prop(optional)] tone: Tone, #[prop(optional)] icon: Option<Icon>, children: Children) -> AnyView {
    view! { <span class=classes("badge", tone.class())>{icon.map(Icon::view)} {children()}</span> }.into_any()
}

/// A solid mark for what a reader must not overlook, as 秘匿; the lock is its icon unless another is given.
#[component]
pub fn Mark(#[prop(default = Icon::Lock)] icon: Icon, children: Children) -> AnyView {
    view! { <span class="badge solid">{icon.view()} {children()}</span> }.into_any()
}

/// 例: beside every figure or definition that illustrates and is not the city's own.
#[component]
pub fn Example() -> AnyView {
    view! { <span class="example">{t(words::EXAMPLE)}</span> }.into_any()
}
