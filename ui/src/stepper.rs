//! Where one is in a form of several pages.

use leptos::prelude::*;

use crate::{lang, t, words};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub name: String,
    pub state: StepState,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Filled in; the link leads back to it.
    Done {
        href: String,
    },
    Now,
    Ahead,
}

#[component]
pub fn Stepper(steps: Vec<Step>) -> AnyView {
    let of = steps.len();
    let here = steps.iter().position(|step| step.state == StepState::Now).map(|at| {
        let (n, of) = ((at + 1).to_string(), of.to_string());
        words::STEP_HERE.fill(&[("n", &n), ("of", &of), ("name", &steps[at].name)]).get(lang()).to_owned()
    });
    view! {
        <nav class="stepper" aria-label=t(words::STEPS)>
            {here.map(|here| view! { <p class="here">{here}</p> })}
            <ol>{steps.into_iter().enumerate().map(|(at, step)| item(at + 1, step)).collect_view()}</ol>
        </nav>
    }
    .into_any()
}

fn item(n: usize, Step { name, state }: Step) -> AnyView {
    let name = format!("{n} {name}");
    match state {
        StepState::Done { href } => view! {
            <li class="done">
                <a class="name" href=href>
                    {name}
                    <span class="hidden-text">"("{t(words::FILLED)}")"</span>
                </a>
            </li>
        }
        .into_any(),
        StepState::Now => view! {
            <li class="now" aria-current="step">
                <span class="name">{name}</span>
            </li>
        }
        .into_any(),
        StepState::Ahead => view! {
            <li>
                <span class="name">{name}</span>
            </li>
        }
        .into_any(),
    }
}
