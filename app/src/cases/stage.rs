//! The stages of a case, and what is still missing for the next.

use domain::cases::{NextStage, PathStage};
use leptos::prelude::*;
use ui::{CheckItem, CheckState, Checklist, Notice, Section, StageBar, StageState, StageStep, Tone, say, t};

use super::words as w;

#[component]
pub(super) fn Stages(path: Vec<PathStage>, next: Option<NextStage>) -> impl IntoView {
    let steps = path.into_iter().map(|stage| StageStep {
        name: say(&stage.name),
        state: match (stage.now, stage.days) {
            (true, days) => StageState::Now { days: days.unwrap_or(0) },
            (false, Some(days)) => StageState::Done { days },
            (false, None) => StageState::Ahead,
        },
    });
    let steps = steps.collect::<Vec<_>>();
    view! {
        <Section id="stages" title=t(w::STAGES) unseen=true>
            <StageBar stages=steps />
        </Section>
        {next.filter(|next| next.requirements.iter().any(|line| !line.met)).map(missing)}
    }
}

fn missing(next: NextStage) -> impl IntoView {
    let n = next.requirements.iter().filter(|line| !line.met).count().to_string();
    let says = w::STILL_MISSING.fill(&[("name", &say(&next.name)), ("n", &n)]);
    view! {
        <Notice tone=Tone::Warn>
            <div class="stack">
                <p>
                    <b>{say(&says)}</b>
                </p>
                <Requirements next />
            </div>
        </Notice>
    }
}

/// What the next stage asks for, met or not.
#[component]
pub(super) fn Requirements(next: NextStage) -> impl IntoView {
    let lines = next.requirements.into_iter().map(|line| {
        let state = if line.met { CheckState::Done } else { CheckState::Missing };
        view! { <CheckItem state>{say(&line.says)}</CheckItem> }
    });
    view! { <Checklist>{lines.collect_view()}</Checklist> }
}
