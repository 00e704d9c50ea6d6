//! What is still to set up, for the administrator, until nothing is.

use domain::{
    Text,
    accounts::{SetUp, SetUpStep},
};
use leptos::prelude::*;
use ui::{ButtonKind, CheckItem, CheckState, Checklist, LinkButton, Panel, t};

use super::words as w;

/// The steps, each with its page; nothing once all are done.
#[component]
pub(crate) fn SetUpPart(so_far: SetUp) -> impl IntoView {
    so_far.next().map(|next| {
        let steps = so_far.steps().map(|(step, done)| {
            let state = if done { CheckState::Done } else { CheckState::Missing };
            view! {
                <CheckItem state>
                    <a href=step.path()>{t(name(step))}</a>
                </CheckItem>
            }
        });
        view! {
            <Panel id="set-up" title=t(w::SET_UP)>
                <p class="ink-2">{t(w::SET_UP_SUB)}</p>
                <Checklist>{steps.into_iter().collect_view()}</Checklist>
                <div>
                    <LinkButton href=next.path() kind=ButtonKind::Primary>
                        {t(w::SET_UP_NEXT)}
                    </LinkButton>
                </div>
            </Panel>
        }
    })
}

const fn name(step: SetUpStep) -> Text {
    match step {
        SetUpStep::Centre => w::NAME_CENTRE,
        SetUpStep::Plan => w::LOAD_PLAN,
        SetUpStep::Staff => w::INVITE_STAFF,
        SetUpStep::Programmes => w::CHECK_PROGRAMMES,
    }
}
