//! The head of a page: the name of what it shows, what it is, and what can be done with it.

use leptos::{children::ViewFnOnce, prelude::*};

#[component]
pub fn PageHead(
    /// The page's one `h1`.
    #[prop(into)]
    title: String,
    /// A line above: a name's kana, or the programme of an application.
    #[prop(into, optional)]
    above: Option<String>,
    /// Badges beside the title.
    #[prop(into, optional)]
    marks: Option<ViewFnOnce>,
    /// A line below.
    #[prop(into, optional)]
    sub: Option<ViewFnOnce>,
    /// Buttons, at most one of them primary.
    #[prop(into, optional)]
    actions: Option<ViewFnOnce>,
) -> AnyView {
    view! {
        <header class="page-head">
            <div class="title">
                {above.map(|above| view! { <p class="ink-3">{above}</p> })}
                <div class="h1-row">
                    <h1>{title}</h1>
                    {marks.map(ViewFnOnce::run)}
                </div>
                {sub.map(|sub| view! { <p class="sub">{sub.run()}</p> })}
            </div>
            {actions.map(|actions| view! { <div class="actions">{actions.run()}</div> })}
        </header>
    }
    .into_any()
}
