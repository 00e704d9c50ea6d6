//! Where the page stands, from the list down to what holds it; the page itself is its `h1`.

use leptos::prelude::*;

use crate::{t, words};

/// One page above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    pub label: String,
    pub href: String,
}

impl Crumb {
    #[must_use]
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: href.into() }
    }
}

#[component]
pub fn Crumbs(crumbs: Vec<Crumb>) -> AnyView {
    view! {
        <nav class="crumbs" aria-label=t(words::WHERE)>
            <ol>
                {crumbs
                    .into_iter()
                    .map(|crumb| {
                        view! {
                            <li>
                                <a href=crumb.href>{crumb.label}</a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
        </nav>
    }
    .into_any()
}
