//! Next actions inside a record.

use leptos::{children::ViewFnOnce, prelude::*};

#[component]
pub fn Tasks(children: Children) -> AnyView {
    view! { <ul class="tasks">{children()}</ul> }.into_any()
}

#[component]
pub fn Task(
    #[prop(into)] what: String,
    /// The form with its [`crate::Tick`].
    #[prop(into, optional)]
    lead: Option<ViewFnOnce>,
    /// Below it, one `<span>` each: by when, who.
    children: Children,
) -> AnyView {
    view! {
        <li>
            <div>{lead.map(ViewFnOnce::run)}</div>
            <div>
                <b>{what}</b>
                <div class="meta">{children()}</div>
            </div>
        </li>
    }
    .into_any()
}
