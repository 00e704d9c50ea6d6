//! Two or three ways to see the same list or figure, as links.

use leptos::prelude::*;

use crate::Icon;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    pub label: String,
    pub href: String,
    pub icon: Option<Icon>,
    pub current: bool,
}

#[component]
pub fn Segmented(
    /// What is switched.
    #[prop(into)]
    label: String,
    segments: Vec<Segment>,
) -> AnyView {
    view! {
        <div class="segmented" role="group" aria-label=label>
            {segments
                .into_iter()
                .map(|segment| {
                    view! {
                        <a href=segment.href aria-current=segment.current.then_some("true")>
                            {segment.icon.map(Icon::view)}
                            {segment.label}
                        </a>
                    }
                })
                .collect_view()}
        </div>
    }
    .into_any()
}
