//! A list with nothing in it says what to do first.

use leptos::prelude::*;

#[component]
pub fn Empty(
    /// That there is nothing, in a sentence.
    #[prop(into)]
    says: String,
    /// How something comes to be here.
    #[prop(into, optional)]
    then: Option<String>,
    /// A link or button that begins it.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    view! {
        <div class="empty">
            <p>{says}</p>
            {then.map(|then| view! { <p class="ink-3">{then}</p> })}
            {children.map(|children| children())}
        </div>
    }
    .into_any()
}
