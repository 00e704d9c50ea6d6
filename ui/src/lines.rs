//! Fields in lines that are alike, as a table that one can type into: where there is room the labels of the first line
//! head them all, and on a phone each line has its own.

use leptos::prelude::*;

use crate::FieldName;

#[component]
pub fn Lines(
    /// [`Line`]s, each with the same fields in the same order.
    children: Children,
) -> AnyView {
    view! { <div class="lines">{children()}</div> }.into_any()
}

#[component]
pub fn Line(
    /// Which line it is, for a screen reader.
    #[prop(into)]
    says: String,
    /// Its fields, a column each.
    children: Children,
) -> AnyView {
    view! {
        <fieldset class="line">
            <legend class="hidden-text">{says}</legend>
            {children()}
        </fieldset>
    }
    .into_any()
}

/// A value that stays as it is, in the place of its field; it is sent along.
#[component]
pub fn Fixed(
    #[prop(into)] name: FieldName,
    #[prop(into)] label: String,
    #[prop(into)] value: String,
    /// What is said of the line beside it.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let read = value.clone();
    view! {
        <div class="field">
            <span class="label">{label}</span>
            <p class="fixed">
                <code>{read}</code>
                {children.map(|children| view! { " "{children()} })}
            </p>
            <input type="hidden" name=name.sent_as() value=value />
        </div>
    }
    .into_any()
}
