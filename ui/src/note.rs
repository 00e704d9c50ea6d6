//! 内部 and 共有: two parts, so that nobody writes into the wrong one. Internal is sunken, dashed and locked; shared has
//! a blue line and an eye.

use leptos::prelude::*;

use crate::{Icon, t, words};

/// What the business never sees.
#[component]
pub fn InternalNote(children: Children) -> AnyView {
    view! {
        <div class="note internal">
            <b>{Icon::Lock.view()} {t(words::INTERNAL)}</b>
            {children()}
        </div>
    }
    .into_any()
}

/// What the business sees.
#[component]
pub fn SharedNote(children: Children) -> AnyView {
    view! {
        <div class="note shared">
            <b>{Icon::Eye.view()} {t(words::SHARED)}</b>
            {children()}
        </div>
    }
    .into_any()
}
