//! The head of a consultation: with whom, in which cases, when, for how long, how, about what.

use domain::{
    CaseId, Problem,
    consultations::{BusinessBrief, CaseChoice, ConsultationChoices, ConsultationForm, Named},
    search::Picked,
};
use leptos::{children::ViewFn, prelude::*};
use ui::{AnyOf, Blank, Choice, Field, FieldKind, FieldName, Need, Select, WithUnit, error_of, say, t};

use super::words as w;
use crate::search::{PickBusiness, PickFields};

/// What the parts of the form share.
#[derive(Clone, Copy)]
pub(super) struct Shared {
    pub(super) problem: Signal<Option<Problem>>,
    /// Fields that stand in a table of conflicts instead.
    pub(super) conflicted: Signal<Vec<String>>,
    pub(super) chosen: RwSignal<Vec<Picked>>,
    pub(super) briefs: RwSignal<Vec<BusinessBrief>>,
}

impl Shared {
    /// A part, unless its field stands in the table of conflicts. One type for all parts: each type of its own would
    /// travel to the browser as code of its own.
    pub(super) fn unless_conflicted(self, field: &'static str, part: impl Into<ViewFn>) -> AnyView {
        self.shown_while_open(field, part.into())
    }

    fn shown_while_open(self, field: &'static str, part: ViewFn) -> AnyView {
        let stands = Memo::new(move |_| !self.conflicted.with(|fields| fields.iter().any(|it| it == field)));
        (move || stands.get().then(|| part.run())).into_any()
    }
}

#[component]
pub(super) fn Header(form: ConsultationForm, choices: ConsultationChoices, shared: Shared, back: String) -> AnyView {
    let problem = shared.problem;
    let ConsultationForm { cases, programme, held_on, started_at, minutes, channel, topics, .. } = form;
    let ConsultationChoices { cases: cases_there, channels, topics: offered, programmes, .. } = choices;
    let (channels, offered, programmes) = (named(&channels), named(&offered), named(&programmes));
    view! {
        {shared.unless_conflicted("businesses", move || view! {
            <PickBusiness
                name="businesses"
                label=t(w::WITH_WHOM)
                need=Need::Required
                chosen=shared.chosen
                several=true
                fields=PickFields { contacts: Some("contacts"), cases: Some("cases") }
                back=back.clone()
                error=error_of(problem, "businesses")
            />
        })}
        <Cases cases there=cases_there shared />
        <Programme programme programmes shared />
        <div class="fields inline">
            {shared.unless_conflicted("held_on", move || view! {
                <Field name="held_on" label=t(w::HELD_ON) kind=FieldKind::Date need=Need::Required value=held_on.clone() error=error_of(problem, "held_on") />
            })}
            {shared.unless_conflicted("started_at", move || view! {
                <Field name="started_at" label=t(w::STARTED_AT) kind=FieldKind::Time value=started_at.clone() error=error_of(problem, "started_at") />
            })}
            {shared.unless_conflicted("minutes", move || view! {
                <WithUnit name="minutes" label=t(w::MINUTES) unit=t(w::MINUTE) need=Need::Required value=minutes.clone() error=error_of(problem, "minutes") />
            })}
            {shared.unless_conflicted("channel", move || view! {
                <Select name="channel" label=t(w::CHANNEL) need=Need::Required options=channels.clone() value=channel.clone() error=error_of(problem, "channel") />
            })}
        </div>
        {shared.unless_conflicted("topics", move || view! {
            <AnyOf name="topics" label=t(w::TOPICS) need=Need::Required options=offered.clone() values=topics.clone() error=error_of(problem, "topics") />
        })}
    }
    .into_any()
}

/// The open cases of the chosen businesses, as pills.
#[component]
fn Cases(cases: Vec<String>, there: Vec<CaseChoice>, shared: Shared) -> AnyView {
    let problem = shared.problem;
    // Cases that stand in the form and are open no more.
    let in_a_brief = |id: CaseId| {
        shared.briefs.with_untracked(|all| all.iter().any(|brief| brief.cases.iter().any(|case| case.id == id)))
    };
    let others: Vec<CaseChoice> =
        there.into_iter().filter(|case| cases.contains(&case.id.to_string()) && !in_a_brief(case.id)).collect();
    let values = StoredValue::new(cases);
    let pills = move |scope: String, label: String, cases: Vec<CaseChoice>| {
        let options = cases.into_iter().map(|case| Choice::new(case.id.to_string(), case.name)).collect();
        let name = FieldName::new("cases").within(&scope);
        view! { <AnyOf name label options values=values.get_value() error=error_of(problem, "cases") /> }
    };
    let part = move || {
        let others = others.clone();
        view! {
            <div id="cases" tabindex="-1" class="fields">
                <For
                    each=move || shared.briefs.get().into_iter().filter(|brief| !brief.cases.is_empty())
                    key=|brief| brief.business.id
                    children=move |brief| {
                        let label = say(&w::CASES_OF.fill(&[("name", &brief.business.name)]));
                        pills(brief.business.id.to_string(), label, brief.cases)
                    }
                />
                {(!others.is_empty()).then(|| pills("others".to_owned(), t(w::OTHER_CASES).to_owned(), others))}
            </div>
        }
    };
    view! { {shared.unless_conflicted("cases", part)} }.into_any()
}

/// The programme of a consultation that belongs to no case.
#[component]
fn Programme(programme: String, programmes: Vec<Choice>, shared: Shared) -> AnyView {
    let problem = shared.problem;
    let part = move || {
        view! {
            <Select
                name="programme"
                label=t(w::PROGRAMME)
                blank=Blank::Says(t(w::NO_PROGRAMME).to_owned())
                hint=t(w::PROGRAMME_HINT)
                options=programmes.clone()
                value=programme.clone()
                error=error_of(problem, "programme")
            />
        }
    };
    view! { {shared.unless_conflicted("programme", part)} }.into_any()
}

fn named(all: &[Named]) -> Vec<Choice> {
    all.iter().map(|one| Choice::new(one.key.clone(), say(&one.name))).collect()
}
