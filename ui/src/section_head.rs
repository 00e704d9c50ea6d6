//! The head of a section: its name, how many there are, and what can be done there.

use leptos::{children::ViewFnOnce, prelude::*};

#[component]
pub fn SectionHead(
    /// The heading's id, for `aria-labelledby`.
    #[prop(into)]
    id: String,
    #[prop(into)] title: String,
    #[prop(into, optional)] count: Option<String>,
    /// A link or quiet button at the end.
    #[prop(into, optional)]
    end: Option<ViewFnOnce>,
) -> AnyView {
    section_head(id, title, count, end).into_any()
}

pub(crate) fn section_head(id: String, title: String, count: Option<String>, end: Option<ViewFnOnce>) -> impl IntoView {
    view! {
        <div class="section-head">
            <h2 id=id>{title} {count.map(|count| view! { " "<span class="count">{count}</span> })}</h2>
            {end.map(|end| view! { <div class="end">{end.run()}</div> })}
        </div>
    }
}
