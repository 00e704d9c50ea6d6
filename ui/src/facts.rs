//! Labels and their values.

use leptos::prelude::*;

/// A list of facts; `across` sets them side by side, as in the head of a record.
#[component]
pub fn Facts(#[prop(optional)] across: bool, children: Children) -> AnyView {
    let class = if across { "facts across panel" } else { "facts" };
    view! { <dl class=class>{children()}</dl> }.into_any()
}

#[component]
pub fn Fact(#[prop(into)] label: String, children: Children) -> AnyView {
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{children()}</dd>
        </div>
    }
    .into_any()
}
