//! The stages of a case, with the days that it spent in each.

use domain::Text;
use leptos::prelude::*;

use crate::{lang, t, words};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageStep {
    pub name: String,
    pub state: StageState,
}

/// How far a stage has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageState {
    Done { days: i64 },
    Now { days: i64 },
    Ahead,
}

#[component]
pub fn StageBar(stages: Vec<StageStep>) -> AnyView {
    view! { <ol class="stage-bar" aria-label=t(words::STAGES)>{stages.into_iter().map(step).collect_view()}</ol> }
        .into_any()
}

fn step(StageStep { name, state }: StageStep) -> impl IntoView {
    let (class, days) = match state {
        StageState::Done { days } => (Some("done"), Some(counted(words::DAYS, days))),
        StageState::Now { days } => (Some("now"), Some(counted(words::DAY_N, days))),
        StageState::Ahead => (None, None),
    };
    let done = matches!(state, StageState::Done { .. })
        .then(|| view! { <span class="hidden-text">"("{t(words::DONE)}")"</span> });
    let current = matches!(state, StageState::Now { .. }).then_some("step");
    let under = match days {
        Some(days) => view! { <small>{days}</small> }.into_any(),
        None => view! { <small class="hidden-text">{t(words::NOT_YET)}</small> }.into_any(),
    };
    view! {
        <li class=class aria-current=current>
            <b>{name}{done}</b>
            {under}
        </li>
    }
}

fn counted(text: Text, days: i64) -> String {
    text.fill(&[("n", &days.to_string())]).get(lang()).to_owned()
}
