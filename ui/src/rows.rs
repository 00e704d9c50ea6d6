//! Things to do and to look at, a hairline between them, each acting in place.

use leptos::{children::ViewFnOnce, prelude::*};

/// What a row has on its sides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowsKind {
    /// A [`crate::Tick`] before it, acts behind it.
    #[default]
    Tasks,
    /// Something behind it only.
    Two,
    /// A time before it, an act behind it, also on a phone.
    Schedule,
}

impl RowsKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Tasks => "rows",
            Self::Two => "rows two",
            Self::Schedule => "rows schedule",
        }
    }
}

#[component]
pub fn Rows(#[prop(optional)] kind: RowsKind, children: Children) -> AnyView {
    view! { <ul class=kind.class()>{children()}</ul> }.into_any()
}

#[component]
pub fn Row(
    #[prop(into)] name: String,
    #[prop(into)] href: String,
    /// A tick or a time.
    #[prop(into, optional)]
    lead: Option<ViewFnOnce>,
    /// Acts, a badge, a number of days.
    #[prop(into, optional)]
    acts: Option<ViewFnOnce>,
    /// Below the name, one `<span>` each: whose, what, how late.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    view! {
        <li>
            {lead.map(ViewFnOnce::run)}
            <div class="what">
                <a class="name" href=href>
                    {name}
                </a>
                {children.map(|children| view! { <div class="meta">{children()}</div> })}
            </div>
            {acts.map(|acts| view! { <div class="acts">{acts.run()}</div> })}
        </li>
    }
    .into_any()
}
