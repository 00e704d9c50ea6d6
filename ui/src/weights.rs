//! The measures that a case contributes to, with their shares.

use leptos::prelude::*;

use crate::{Chip, t, words};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weight {
    pub name: String,
    /// The measure that the case is counted under where only one counts.
    pub main: bool,
    /// The share as it is read.
    pub share: String,
}

#[component]
pub fn Weights(weights: Vec<Weight>) -> AnyView {
    let lines = weights
        .into_iter()
        .map(|weight| {
            let share =
                if weight.main { format!("{}・{}", t(words::MAIN_MEASURE), weight.share) } else { weight.share };
            view! {
                <li>
                    <Chip label=weight.name plain=!weight.main />
                    <span>{share}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="weights">{lines}</ul> }.into_any()
}
