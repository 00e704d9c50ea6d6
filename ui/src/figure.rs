//! One number that matters, with its unit.

use leptos::{children::ViewFnOnce, prelude::*};

/// Figures side by side.
#[component]
pub fn Figures(children: Children) -> AnyView {
    view! { <div class="figures panel">{children()}</div> }.into_any()
}

#[component]
pub fn Figure(
    #[prop(into, optional)] label: Option<String>,
    /// The number as it is read; see [`crate::number`].
    #[prop(into)]
    value: String,
    #[prop(into, optional)] unit: Option<String>,
    /// There is no number: the value says so in words, and is no figure.
    #[prop(optional)]
    none: bool,
    /// Where the figure leads: to its list.
    #[prop(into, optional)]
    href: Option<String>,
    /// What it is seen against: 実数, target, pace.
    #[prop(into, optional)]
    under: Option<ViewFnOnce>,
) -> AnyView {
    let number = view! { {value}{unit.map(|unit| view! { <span class="unit">{unit}</span> })} };
    let number = match href {
        Some(href) => view! { <a href=href>{number}</a> }.into_any(),
        None => number.into_any(),
    };
    view! {
        <div class="figure">
            {label.map(|label| view! { <span class="label">{label}</span> })}
            <span class="value" class:none=none>{number}</span>
            {under.map(|under| view! { <span class="under">{under.run()}</span> })}
        </div>
    }
    .into_any()
}
