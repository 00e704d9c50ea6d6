//! What happened in a case: consultations, steps, changes of route, outcomes, in one timeline.

use chrono::NaiveDate;
use domain::{
    CaseId,
    cases::{CaseContent, CaseEvent, EventKind, stage::Direction},
    consultations::ConsultationRow,
};
use leptos::prelude::*;
use ui::{Day, Dot, Event, Icon, Section, Tab, Tabs, Timeline, number, say, t};

use super::words as w;

/// The timeline, or one kind of it: `consultations` or `steps`.
#[component]
pub(super) fn Records(id: CaseId, content: CaseContent, which: String) -> impl IntoView {
    let (talks, steps) = (content.consultations.len(), content.events.len());
    let tab = |label: domain::Text, key: &str, count: usize| Tab {
        label: t(label).to_owned(),
        href: if key.is_empty() {
            format!("/cases/{id}#records")
        } else {
            format!("/cases/{id}?records={key}#records")
        },
        count: Some(count.to_string()),
        current: which == key,
    };
    let tabs = vec![
        tab(w::ALL_RECORDS, "", talks + steps),
        tab(w::CONSULTATIONS, "consultations", talks),
        tab(w::STEPS, "steps", steps),
    ];
    let mut all: Vec<(NaiveDate, AnyView)> = Vec::new();
    if which != "steps" {
        all.extend(content.consultations.into_iter().map(|row| (row.held_on, consultation(row).into_any())));
    }
    if which != "consultations" {
        all.extend(content.events.into_iter().map(|event| (event.on, step(event).into_any())));
    }
    all.sort_by_key(|(on, _)| std::cmp::Reverse(*on));
    view! {
        <Section id="records" title=t(w::RECORDS) unseen=true>
            <Tabs label=t(w::RECORDS) tabs />
            <Timeline>{all.into_iter().map(|(_, view)| view).collect_view()}</Timeline>
        </Section>
    }
}

fn consultation(row: ConsultationRow) -> impl IntoView {
    let what = w::MINUTES.fill(&[("channel", &say(&row.channel.name)), ("n", &row.minutes.to_string())]);
    let who = row.advisors.join("・");
    let on = row.held_on;
    view! {
        <Event icon=Icon::Talk dot=Dot::Now what=say(&what) who=move || who when=move || view! { <Day on /> }>
            <p>{row.begins}</p>
            <p class="meta">
                <a href=format!("/consultations/{}", row.id)>{t(w::READ_ON)} " " {row.number}</a>
            </p>
        </Event>
    }
}

fn step(event: CaseEvent) -> impl IntoView {
    let on = event.on;
    let who = event.by.unwrap_or_default();
    let because = matches!(event.what, EventKind::Outcome { .. });
    let (icon, dot, what) = said(event.what);
    let reason = (!event.reason.is_empty()).then(|| {
        let says = if because { event.reason } else { say(&w::BECAUSE.fill(&[("reason", &event.reason)])) };
        view! { <p class="meta as-typed">{says}</p> }
    });
    view! {
        <Event icon dot what who=move || who when=move || view! { <Day on /> }>
            {reason}
        </Event>
    }
}

fn said(what: EventKind) -> (Icon, Dot, String) {
    match what {
        EventKind::Stage { from: Some(from), to, direction } => {
            let text = if direction == Direction::Back { w::WENT_BACK } else { w::WENT };
            let dot = if direction == Direction::Back { Dot::Plain } else { Dot::Good };
            let icon = if direction == Direction::Back { Icon::Back } else { Icon::Forward };
            (icon, dot, say(&text.fill(&[("from", &say(&from)), ("to", &say(&to))])))
        }
        EventKind::Stage { from: None, to, .. } => (Icon::Case, Dot::Plain, say(&w::OPENED.fill(&[("to", &say(&to))]))),
        EventKind::Route { from: Some(from), to } => {
            let says = w::ROUTE_CHANGED.fill(&[("from", &say(&from)), ("to", &say(&to))]);
            (Icon::Match, Dot::Plain, say(&says))
        }
        EventKind::Route { from: None, to } => {
            (Icon::Match, Dot::Plain, say(&w::ROUTE_CHOSEN.fill(&[("to", &say(&to))])))
        }
        EventKind::Outcome { kind, class, quantity, unit } => {
            let class = class.map(|class| format!("({})", say(&class))).unwrap_or_default();
            let quantity = number::quantity(quantity.millionths());
            let what = format!("{}{class} {quantity}{unit}", say(&kind));
            (Icon::Done, Dot::Good, say(&w::CAME_TRUE.fill(&[("what", &what)])))
        }
        EventKind::Closed { result } => (Icon::Flag, Dot::Plain, say(&w::CLOSED.fill(&[("result", t(result.name()))]))),
    }
}
