//! The page of one consultation.

use domain::{
    What,
    consultations::{ConsultationChange, ConsultationView},
};
use leptos::prelude::*;
use service::{Result, consultations};
use ui::{
    Badge, Crumb, Crumbs, DateTime, Day, Event, Fact, Facts, Icon, InternalNote, LinkButton, Mark, PageHead, Panel,
    SharedNote, Timeline, Tone, say, t,
};

use super::{form::words as c, words as w};
use crate::{Asked, Shown, history::words as h, tasks::TaskList};

/// Everything that the reader may see of a consultation, and what became of it.
pub(crate) async fn consultation_page(asked: Asked) -> Result<Shown> {
    let id = asked.id(What::Consultation)?;
    let view = consultations::show(&asked.ctx, id).await?;
    let changes = consultations::changes(&asked.ctx, id).await?;
    Ok(Shown::staff(view.number.clone(), move || {
        let (confidential, may_edit) = (view.confidential, view.may_edit);
        let names = view.businesses.iter().map(|(business, _)| business.name.as_str()).collect::<Vec<_>>().join("、");
        let on = view.held_on;
        view! {
            <Crumbs crumbs=vec![Crumb::new(t(w::CONSULTATIONS), "/consultations")] />
            <PageHead
                title=names
                above=view.number.clone()
                marks=move || confidential.then(|| view! { <Mark>{t(w::CONFIDENTIAL)}</Mark> })
                sub=move || view! { <Day on /> }
                actions=move || view! {
                    <LinkButton href=format!("/consultations/{id}/shared") icon=Icon::Eye>{t(w::AS_SHARED)}</LinkButton>
                    {may_edit.then(|| view! {
                        <LinkButton href=format!("/consultations/{id}/edit") icon=Icon::Edit>{t(w::EDIT)}</LinkButton>
                    })}
                }
            />
            <div class="cols aside">
                <div class="stack loose">
                    <Head view=view.clone() />
                    <Said view=view.clone() />
                </div>
                <div class="stack loose">
                    <TaskList tasks=view.tasks title=t(c::NEXT) />
                    <History changes edit=may_edit.then(|| format!("/consultations/{id}/edit")) created_at=view.created_at created_by=view.created_by />
                </div>
            </div>
        }
    }))
}

#[component]
fn Head(view: ConsultationView) -> impl IntoView {
    let minutes = say(&c::N_MINUTES.fill(&[("n", &view.minutes.to_string())]));
    let how = format!("{} {minutes}", say(&view.channel.name));
    let topics = view.topics.iter().map(|topic| say(&topic.name)).collect::<Vec<_>>().join("・");
    let businesses = view
        .businesses
        .into_iter()
        .map(|(business, newness)| {
            view! {
                <div>
                    <a href=format!("/businesses/{}", business.id)>{business.name}</a>
                    " "
                    <Badge tone=Tone::Info>{t(newness.name())}</Badge>
                </div>
            }
        })
        .collect_view();
    let cases = view
        .cases
        .into_iter()
        .map(|case| view! { <div><a href=format!("/cases/{}", case.id)>{case.name}</a></div> })
        .collect::<Vec<_>>();
    let advisors = view.advisors.iter().map(|one| one.name.clone()).collect::<Vec<_>>().join("、");
    let contacts = view.contacts.join("、");
    view! {
        <Facts across=true>
            <Fact label=t(c::WITH_WHOM)>{businesses}</Fact>
            {(!contacts.is_empty()).then(|| view! { <Fact label=t(w::CONTACTS)>{contacts}</Fact> })}
            {(!cases.is_empty()).then(|| view! { <Fact label=t(w::CASES)>{cases}</Fact> })}
            {view.programme.map(|one| view! { <Fact label=t(c::PROGRAMME)>{say(&one.name)}</Fact> })}
            {view.started_at.map(|at| view! { <Fact label=t(c::STARTED_AT)>{at}</Fact> })}
            <Fact label=t(w::HOW)>{how}</Fact>
            <Fact label=t(c::TOPICS)>{topics}</Fact>
            <Fact label=t(w::ADVISORS)>{advisors}</Fact>
        </Facts>
    }
}

#[component]
fn Said(view: ConsultationView) -> impl IntoView {
    let advice = (!view.advice.is_empty()).then(|| {
        view! { <Panel id="advice" title=t(c::ADVICE)><p class="measure text">{view.advice}</p></Panel> }
    });
    let memo = view.internal_memo.filter(|memo| !memo.is_empty());
    let memo = memo.map(|memo| view! { <InternalNote><p class="text">{memo}</p></InternalNote> });
    let shared = (!view.shared_note.is_empty())
        .then(|| view! { <SharedNote><p class="text">{view.shared_note}</p></SharedNote> });
    view! {
        <Panel id="content" title=t(c::CONTENT)><p class="measure text">{view.content}</p></Panel>
        {advice}
        {memo}
        {shared}
    }
}

/// Who wrote it down, and who changed what.
#[component]
fn History(
    changes: Vec<ConsultationChange>,
    /// The form that puts an earlier state back, for who may.
    edit: Option<String>,
    created_at: chrono::DateTime<chrono::Utc>,
    created_by: String,
) -> impl IntoView {
    let change = move |one: ConsultationChange| {
        let fields = one.fields.iter().map(say).collect::<Vec<_>>().join("・");
        let (at, by) = (one.at, one.by);
        let restore = edit.as_ref().map(|edit| {
            let href = format!("{edit}?before={}", one.event);
            view! {
                <p>
                    <a href=href>{t(h::RESTORE)}</a>
                </p>
            }
        });
        view! {
            <Event icon=Icon::Edit what=t(w::CORRECTED) who=move || by when=move || view! { <DateTime at /> }>
                <p>{fields}</p>
                {restore}
            </Event>
        }
    };
    view! {
        <Panel id="history" title=t(w::HISTORY)>
            <Timeline>
                {changes.into_iter().map(change).collect_view()}
                <Event
                    icon=Icon::Talk
                    what=t(w::RECORDED)
                    who=move || created_by
                    when=move || view! { <DateTime at=created_at /> }
                />
            </Timeline>
        </Panel>
    }
}
