//! The bar at the foot of a long form: its state at the start, its buttons at the end. It stays in sight.

use leptos::{children::ViewFnOnce, prelude::*};

#[component]
pub fn ActionBar(
    /// A [`crate::SaveState`], or what the press will do.
    #[prop(into, optional)]
    start: Option<ViewFnOnce>,
    /// The buttons, the primary last.
    children: Children,
) -> AnyView {
    view! {
        <div class="action-bar">
            {start.map(ViewFnOnce::run)}
            <div class="end">{children()}</div>
        </div>
    }
    .into_any()
}
