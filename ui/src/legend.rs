//! What the strokes of a chart mean, and its numbers for those who would rather read them.

use leptos::prelude::*;

use crate::{t, words};

/// A stroke or ground of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegendKey {
    /// A bar of the running year.
    Bar,
    /// A bar of a closed year.
    PastBar,
    /// The stroke at a target.
    Target,
    /// A line.
    Line,
    /// The pace towards a target.
    Pace,
    /// An earlier run.
    Before,
}

impl LegendKey {
    fn view(self) -> AnyView {
        match self {
            Self::Bar => view! { <rect width="20" height="12" rx="2" /> }.into_any(),
            Self::PastBar => view! { <rect class="past" width="20" height="12" rx="2" /> }.into_any(),
            Self::Target => stroke("target"),
            Self::Line => stroke("line"),
            Self::Pace => stroke("dash"),
            Self::Before => stroke("before"),
        }
    }
}

fn stroke(class: &'static str) -> AnyView {
    view! { <path class=class d="M0 6h20" /> }.into_any()
}

#[component]
pub fn Legend(keys: Vec<(LegendKey, String)>) -> AnyView {
    let keys = keys
        .into_iter()
        .map(|(key, label)| {
            view! {
                <span>
                    <svg viewBox="0 0 20 12" aria-hidden="true">
                        {key.view()}
                    </svg>
                    {label}
                </span>
            }
        })
        .collect_view();
    view! { <p class="legend">{keys}</p> }.into_any()
}

/// The numbers of a chart as a table, folded below it. Every chart has one.
#[component]
pub fn ChartNumbers(
    heads: Vec<String>,
    /// A row each: its name, then a number for each further head.
    rows: Vec<(String, Vec<String>)>,
) -> AnyView {
    let heads = heads
        .into_iter()
        .enumerate()
        .map(|(at, head)| view! { <th scope="col" class=(at > 0).then_some("num")>{head}</th> })
        .collect_view();
    let rows = rows
        .into_iter()
        .map(|(name, numbers)| {
            let cells = numbers.into_iter().map(|number| view! { <td class="num">{number}</td> }).collect_view();
            view! { <tr><th scope="row">{name}</th>{cells}</tr> }
        })
        .collect_view();
    view! {
        <details>
            <summary>{t(words::AS_TABLE)}</summary>
            <table class="table bare">
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    }
    .into_any()
}
