//! Whether a figure keeps pace with its target: a shape, a word and a colour that say the same.

use leptos::prelude::*;

use crate::{t, words};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaceState {
    On,
    Near,
    Behind,
}

impl PaceState {
    const fn class(self) -> &'static str {
        match self {
            Self::On => "pace on",
            Self::Near => "pace near",
            Self::Behind => "pace behind",
        }
    }

    const fn shape(self) -> &'static str {
        match self {
            Self::On => "M5 1 9 9H1z",
            Self::Near => "M1 4h8v2.5H1z",
            Self::Behind => "M5 9 1 1h8z",
        }
    }

    fn says(self) -> &'static str {
        t(match self {
            Self::On => words::ON_PACE,
            Self::Near => words::NEAR_PACE,
            Self::Behind => words::BEHIND_PACE,
        })
    }
}

/// The mark with a number (`117%`); without one, with its word.
#[component]
pub fn Pace(
    state: PaceState,
    /// What the state is called, where the plan has words of its own.
    #[prop(into, optional)]
    word: Option<String>,
    #[prop(into, optional)] number: Option<String>,
) -> AnyView {
    let word = word.unwrap_or_else(|| state.says().to_owned());
    let words = match number {
        Some(number) => view! {
            <span class="hidden-text">{word}" "</span>
            {number}
        }
        .into_any(),
        None => word.into_any(),
    };
    view! {
        <span class=state.class()>
            <svg viewBox="0 0 10 10" aria-hidden="true">
                <path d=state.shape() />
            </svg>
            {words}
        </span>
    }
    .into_any()
}
