//! What is known of a business, beside the form: its facts, 前回まで, and what is still to be done.

use domain::{
    consultations::{BusinessBrief, EarlierConsultation},
    tasks::{Due, TaskRow},
};
use leptos::prelude::*;
use ui::{Day, Event, Fact, Facts, Icon, Panel, Task, Tasks, Timeline, say, t};

use super::words as w;

/// The briefs of all chosen businesses.
#[component]
pub(super) fn Side(briefs: RwSignal<Vec<BusinessBrief>>) -> AnyView {
    view! {
        <aside class="stack" aria-label=t(w::ABOUT_BUSINESS)>
            <For each=move || briefs.get() key=|brief| brief.business.id children=|brief| view! { <BriefPanel brief /> } />
        </aside>
    }
    .into_any()
}

/// One business.
#[component]
pub fn BriefPanel(brief: BusinessBrief) -> AnyView {
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
