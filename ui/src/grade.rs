//! A grade that can be read without its colour; dashed while its period is open.

use leptos::prelude::*;

use crate::{t, words};

/// Whether a grade is final.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The period is closed. `rank` counts from the best, 0.
    Closed { rank: usize },
    /// The period goes on, and the grade with it.
    Open,
}

/// A grade of the centre's scheme, or — for none.
#[component]
pub fn Grade(
    /// The letter, as the scheme has it.
    label: Option<String>,
    standing: Standing,
) -> AnyView {
    let Some(label) = label else {
        return view! {
            <span class="grade none">
                <span aria-hidden="true">"—"</span>
                <span class="hidden-text">{t(words::NO_GRADE)}</span>
            </span>
        }
        .into_any();
    };
    let (class, open) = match standing {
        Standing::Open => ("grade open", true),
        Standing::Closed { rank: 0 } => ("grade a", false),
        Standing::Closed { rank: 1 } => ("grade b", false),
        Standing::Closed { rank: 2 } => ("grade c", false),
        Standing::Closed { .. } => ("grade d", false),
    };
    let open = open.then(|| view! { <span class="hidden-text">{t(words::OPEN_GRADE)}</span> });
    view! { <span class=class>{label}{open}</span> }.into_any()
}
