//! Views of one thing, one address each: tabs are links, so that they work before script and can be sent to others.

use leptos::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    pub label: String,
    pub href: String,
    pub count: Option<String>,
    pub current: bool,
}

#[component]
pub fn Tabs(
    /// What the tabs divide.
    #[prop(into)]
    label: String,
    tabs: Vec<Tab>,
) -> AnyView {
    view! {
        <nav class="tabs" aria-label=label>
            {tabs
                .into_iter()
                .map(|tab| {
                    view! {
                        <a href=tab.href aria-current=tab.current.then_some("page")>
                            {tab.label}
                            {tab.count.map(|count| view! { " "<span class="count">{count}</span> })}
                        </a>
                    }
                })
                .collect_view()}
        </nav>
    }
    .into_any()
}
