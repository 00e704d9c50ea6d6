//! The one search box of the top bar. A form that asks by address, so that it works before script.

use leptos::prelude::*;

use crate::Icon;

#[component]
pub fn SearchBox(
    #[prop(into)] action: String,
    /// What can be found here; its label and placeholder.
    #[prop(into)]
    label: String,
    #[prop(into, optional)] value: String,
    /// The key that leads here.
    #[prop(into, optional)]
    shortcut: Option<String>,
    #[prop(optional)] node: NodeRef<leptos::html::Input>,
    /// The input's id, for a second box on the page.
    #[prop(default = "q")]
    id: &'static str,
    /// What the address asks beside.
    #[prop(optional)]
    keep: Vec<(String, String)>,
) -> AnyView {
    let keep = keep.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    let keep = keep.collect_view();
    view! {
        <form class="search" role="search" action=action method="get">
            {keep}
            <label class="hidden-text" for=id>
                {label.clone()}
            </label>
            {Icon::Search.view()}
            <input
                class="input"
                id=id
                type="search"
                name="q"
                value=value
                placeholder=label
                autocomplete="off"
                node_ref=node
            />
            {shortcut.map(|keys| view! { <kbd aria-hidden="true">{keys}</kbd> })}
        </form>
    }
    .into_any()
}
