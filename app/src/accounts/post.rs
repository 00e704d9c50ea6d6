//! Forms that are sent by navigation.

use leptos::prelude::*;
use ui::{Button, ButtonKind, FieldName, Hidden};

/// A form of fields that posts to a server function.
#[component]
pub(crate) fn PostForm(
    /// Slice and verb, as in `accounts/invite`.
    endpoint: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <form method="post" action=format!("/_fn/{endpoint}") class="fields measure" novalidate>
            {children()}
        </form>
    }
}

/// A button that acts on one record.
#[component]
pub(crate) fn ActButton(
    endpoint: &'static str,
    /// The record.
    #[prop(into)]
    id: String,
    #[prop(optional)] kind: ButtonKind,
    /// What a screen reader says, where the words repeat from row to row.
    #[prop(into, optional)]
    says: Option<String>,
    children: Children,
) -> impl IntoView {
    let says = says.unwrap_or_default();
    let words = children();
    let button = if says.is_empty() {
        view! { <Button kind>{words}</Button> }.into_any()
    } else {
        view! { <Button kind says>{words}</Button> }.into_any()
    };
    view! {
        <form method="post" action=format!("/_fn/{endpoint}")>
            <Hidden name=FieldName::new("id") value=id />
            {button}
        </form>
    }
}
