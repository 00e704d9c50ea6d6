//! A value that one chose: a filter, a measure, somebody in a field.

use leptos::prelude::*;

use crate::{Icon, lang, words};

/// How a chip is taken away.
#[derive(Clone)]
pub enum Removal {
    /// By a link, to the same list without the filter.
    Link { href: String },
    /// By a button of an island.
    Act(Callback<()>),
}

#[component]
pub fn Chip(
    #[prop(into)] label: String,
    #[prop(optional)] removal: Option<Removal>,
    /// Outlined: the lesser of two kinds, as a measure that is not the main one.
    #[prop(optional)]
    plain: bool,
) -> AnyView {
    let says = words::REMOVE.fill(&[("name", &label)]).get(lang()).to_owned();
    let remove = removal.map(|removal| match removal {
        Removal::Link { href } => view! {
            <a class="remove" href=href aria-label=says>
                {Icon::Cross.view()}
            </a>
        }
        .into_any(),
        Removal::Act(act) => view! {
            <button class="remove" type="button" aria-label=says on:click=move |_| act.run(())>
                {Icon::Cross.view()}
            </button>
        }
        .into_any(),
    });
    view! { <span class="chip" class:plain=plain>{label} {remove}</span> }.into_any()
}
