//! The head of a consultation: with whom, in which cases, when, for how long, how, about what.

use domain::{
    Problem, Words,
    consultations::{BusinessBrief, ConsultationChoices, ConsultationForm, Named, Staff},
};
use islands::search::PickIsland;
use leptos::prelude::*;
use ui::{AnyOf, Blank, Choice, Field, FieldKind, Need, Select, WithUnit, say, t};

use super::{about::Cases, words as w};

/// What the parts of the form share.
#[derive(Clone)]
pub(super) struct Shared {
    problem: Option<Problem>,
    /// Where a page that picks or registers a business comes back to.
    back: String,
}

impl Shared {
    pub(super) fn new(problem: Option<&Problem>, back: String) -> Self {
        Self { problem: problem.cloned(), back }
    }

    /// The message for a field.
    pub(super) fn error(&self, field: &str) -> Option<Words> {
        self.problem.as_ref()?.field_errors()?.get(field).cloned()
    }

    /// A part, unless its field stands in the table of conflicts.
    pub(super) fn unless_conflicted<V: IntoView + 'static>(
        &self,
        field: &str,
        part: impl FnOnce(Option<Words>) -> V,
    ) -> Option<AnyView> {
        let collided = match &self.problem {
            Some(Problem::Conflict { fields, .. }) => fields.iter().any(|it| it.field == field),
            _ => false,
        };
        (!collided).then(|| part(self.error(field)).into_any())
    }
}

#[component]
pub(super) fn Header(
    form: ConsultationForm,
    choices: ConsultationChoices,
    briefs: Vec<BusinessBrief>,
    shared: Shared,
) -> AnyView {
    let ConsultationForm { cases, programme, advisors, held_on, started_at, minutes, channel, topics, .. } = form;
    let ConsultationChoices { chosen, colleagues, cases: cases_there, channels, topics: offered, programmes, .. } =
        choices;
    let back = shared.back.clone();
    view! {
        {shared.unless_conflicted("businesses", |error| view! {
            <PickIsland name="businesses" label=t(w::WITH_WHOM) required=true chosen several=true contacts=true cases=true back error />
        })}
        {shared.unless_conflicted("cases", |error| view! {
            <div id="cases" tabindex="-1" class="fields">
                <Cases chosen=cases there=cases_there briefs error />
            </div>
        })}
        {shared.unless_conflicted("programme", |error| view! {
            <Select
                name="programme"
                label=t(w::PROGRAMME)
                blank=Blank::Says(t(w::NO_PROGRAMME).to_owned())
                hint=t(w::PROGRAMME_HINT)
                options=named(&programmes)
                value=programme
                error
            />
        })}
        <div class="fields inline">
            {shared.unless_conflicted("held_on", |error| view! {
                <Field name="held_on" label=t(w::HELD_ON) kind=FieldKind::Date need=Need::Required value=held_on error />
            })}
            {shared.unless_conflicted("started_at", |error| view! {
                <Field name="started_at" label=t(w::STARTED_AT) kind=FieldKind::Time value=started_at error />
            })}
            {shared.unless_conflicted("minutes", |error| view! {
                <WithUnit name="minutes" label=t(w::MINUTES) unit=t(w::MINUTE) need=Need::Required value=minutes error />
            })}
            {shared.unless_conflicted("channel", |error| view! {
                <Select name="channel" label=t(w::CHANNEL) need=Need::Required options=named(&channels) value=channel error />
            })}
        </div>
        {shared.unless_conflicted("topics", |error| view! {
            <AnyOf name="topics" label=t(w::TOPICS) need=Need::Required options=named(&offered) values=topics error />
        })}
        {shared.unless_conflicted("advisors", |error| colleagues_there(colleagues, advisors, error))}
    }
    .into_any()
}

/// Who else was there: folded, as most conversations are held alone.
fn colleagues_there(all: Vec<Staff>, there: Vec<String>, error: Option<Words>) -> Option<AnyView> {
    let open = !there.is_empty() || error.is_some();
    let options: Vec<Choice> = all.into_iter().map(|one| Choice::new(one.id.to_string(), one.name)).collect();
    (!options.is_empty()).then(|| {
        view! {
            <details open=open>
                <summary>{t(w::COLLEAGUES_TOO)}</summary>
                <AnyOf name="advisors" label=t(w::COLLEAGUES) options values=there error />
            </details>
        }
        .into_any()
    })
}

fn named(all: &[Named]) -> Vec<Choice> {
    all.iter().map(|one| Choice::new(one.key.clone(), say(&one.name))).collect()
}
