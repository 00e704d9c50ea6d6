//! What is known of the businesses that are chosen: beside the form their facts, 前回まで, and what is still to be done;
//! among its fields their open cases and what moves in them. All of it follows the choice, by the part of a page that is here as well.

use domain::{
    CaseId, Words,
    consultations::{BusinessBrief, CaseChoice, ConsultationForm, EarlierConsultation},
    tasks::{Due, TaskRow},
};
use leptos::prelude::*;
use service::{Ctx, Result, consultations};
use ui::{AnyOf, Choice, Day, Event, Fact, Facts, FieldName, Icon, Panel, Task, Tasks, Timeline, say, t};

use super::{
    header::Shared,
    moves::{Moves, movable},
    words as w,
};
use crate::{Asked, Shown};

/// The most businesses that are shown at once.
const SHOWN: usize = 5;

/// The parts of the form that follow the chosen businesses, to be drawn anew where they stand.
pub(crate) async fn about_part(asked: Asked) -> Result<Shown> {
    let form = ConsultationForm {
        businesses: asked.queries("businesses"),
        cases: asked.queries("cases"),
        ..ConsultationForm::default()
    };
    let there = consultations::choices(&asked.ctx, &form).await?.cases;
    let briefs = briefs(&asked.ctx, &form).await?;
    let movable = movable(&asked.ctx, &form, &briefs).await?;
    Ok(Shown::part(move || {
        view! {
            <div id="moves">
                <Moves form=form.clone() movable shared=Shared::new(None, String::new()) />
            </div>
            <div id="cases">
                <Cases chosen=form.cases there briefs=briefs.clone() error=None />
            </div>
            <div id="about">
                <Briefs briefs />
            </div>
        }
    }))
}

/// What is known of the businesses in a form.
pub(in crate::consultations) async fn briefs(ctx: &Ctx, form: &ConsultationForm) -> Result<Vec<BusinessBrief>> {
    let mut briefs = Vec::new();
    for id in form.businesses.iter().filter_map(|id| id.parse().ok()).take(SHOWN) {
        // A business that is gone is refused when the form is sent, and has nothing to show before.
        if let Ok(brief) = consultations::brief(ctx, id).await {
            briefs.push(brief);
        }
    }
    Ok(briefs)
}

/// The open cases of the chosen businesses, as pills.
#[component]
pub(super) fn Cases(
    chosen: Vec<String>,
    there: Vec<CaseChoice>,
    briefs: Vec<BusinessBrief>,
    error: Option<Words>,
) -> AnyView {
    // Cases that stand in the form and are open no more.
    let in_a_brief = |id: CaseId| briefs.iter().any(|brief| brief.cases.iter().any(|case| case.id == id));
    let others: Vec<CaseChoice> =
        there.into_iter().filter(|case| chosen.contains(&case.id.to_string()) && !in_a_brief(case.id)).collect();
    let pills = |scope: String, label: String, cases: Vec<CaseChoice>| {
        let options = cases.into_iter().map(|case| Choice::new(case.id.to_string(), case.name)).collect();
        let name = FieldName::new("cases").within(&scope);
        view! { <AnyOf name label options values=chosen.clone() error=error.clone() /> }
    };
    let of_briefs = briefs.into_iter().filter(|brief| !brief.cases.is_empty()).map(|brief| {
        let label = say(&w::CASES_OF.fill(&[("name", &brief.business.name)]));
        pills(brief.business.id.to_string(), label, brief.cases)
    });
    view! {
        {of_briefs.collect_view()}
        {(!others.is_empty()).then(|| pills("others".to_owned(), t(w::OTHER_CASES).to_owned(), others))}
    }
    .into_any()
}

/// The briefs of all chosen businesses, beside the form.
#[component]
pub(super) fn About(briefs: Vec<BusinessBrief>) -> AnyView {
    view! {
        <aside
            class="stack"
            id="about"
            aria-label=t(w::ABOUT_BUSINESS)
            data-follows="businesses"
            data-with="cases"
            data-from="/consultations/about"
        >
            <Briefs briefs />
        </aside>
    }
    .into_any()
}

#[component]
fn Briefs(briefs: Vec<BusinessBrief>) -> AnyView {
    if briefs.is_empty() {
        return view! { <p class="hint">{t(w::NOBODY_YET)}</p> }.into_any();
    }
    briefs.into_iter().map(|brief| view! { <BriefPanel brief /> }).collect_view().into_any()
}

/// One business.
#[component]
fn BriefPanel(brief: BusinessBrief) -> AnyView {
    let id = brief.business.id;
    let employees = brief.employees.map(|n| say(&w::PEOPLE.fill(&[("n", &n.to_string())])));
    let kind = t(brief.kind.name());
    let href = format!("/businesses/{id}");
    view! {
        <Panel id=format!("b-{id}") title=brief.business.name end=move || view! { <a href=href>{t(w::OPEN)}</a> }>
            <Facts>
                <Fact label=t(w::KANA)>{brief.kana}</Fact>
                <Fact label=t(w::KIND)>{kind}</Fact>
                <Fact label=t(w::MUNICIPALITY)>{brief.municipality}</Fact>
                {employees.map(|employees| view! { <Fact label=t(w::EMPLOYEES)>{employees}</Fact> })}
            </Facts>
        </Panel>
        <Panel id=format!("e-{id}") title=t(w::EARLIER)>{earlier(brief.earlier)}</Panel>
        {(!brief.tasks.is_empty()).then(|| view! {
            <Panel id=format!("t-{id}") title=t(w::OPEN_TASKS)>
                <Tasks>{brief.tasks.into_iter().map(task).collect_view()}</Tasks>
            </Panel>
        })}
    }
    .into_any()
}

fn earlier(all: Vec<EarlierConsultation>) -> AnyView {
    if all.is_empty() {
        return view! { <p class="ink-3">{t(w::FIRST_TIME)}</p> }.into_any();
    }
    let event = |one: EarlierConsultation| {
        let minutes = say(&w::N_MINUTES.fill(&[("n", &one.minutes.to_string())]));
        let what = format!("{} {minutes}", say(&one.channel.name));
        let on = one.held_on;
        view! {
            <Event icon=Icon::Talk what=what when=move || view! { <Day on /> }>
                <p>
                    <a href=format!("/consultations/{}", one.id)>{one.begins}</a>
                </p>
            </Event>
        }
    };
    view! { <Timeline>{all.into_iter().map(event).collect_view()}</Timeline> }.into_any()
}

fn task(row: TaskRow) -> impl IntoView {
    let on = row.due_on;
    let late = match row.due {
        Due::Overdue(days) => Some(say(&w::LATE.fill(&[("n", &days.to_string())]))),
        Due::Today | Due::In(_) => None,
    };
    let who = row.assignee.unwrap_or_else(|| t(w::HOMEWORK).to_owned());
    view! {
        <Task what=row.what>
            <span>{who}</span>
            <span><Day on short=true /></span>
            {late.map(|late| view! { <span class="bad-ink">{late}</span> })}
        </Task>
    }
}
