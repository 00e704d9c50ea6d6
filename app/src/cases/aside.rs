//! Beside the records of a case: who works on it, what it contributes to, what came of it.

use domain::{
    CaseId,
    cases::{CaseMay, CaseMeasure, CasePerson, OutcomeRow, Verification},
};
use leptos::prelude::*;
use ui::{
    Badge, ButtonKind, Day, Empty, Fact, Facts, Icon, LinkButton, Panel, Person, Tone, Weight, Weights, number, say, t,
};

use super::words as w;

#[component]
pub(super) fn PeopleAndMeasures(
    id: CaseId,
    people: Vec<CasePerson>,
    may: CaseMay,
    work: bool,
    children: Children,
) -> impl IntoView {
    let nobody = people.is_empty().then(|| view! { <p class="ink-3">{t(w::NO_OWNER)}</p> });
    let people = people.into_iter().map(|person| {
        view! {
            <Fact label=t(person.part.name())>
                <Person name=person.name />
            </Fact>
        }
    });
    let change = (work || may.reassign).then(|| {
        view! { <LinkButton href=format!("/cases/{id}/people") kind=ButtonKind::Quiet>{t(w::CHANGE_PEOPLE)}</LinkButton> }
    });
    view! {
        <Panel id="people" title=t(w::PEOPLE_AND_MEASURES)>
            {nobody}
            <Facts>{people.collect_view()}</Facts>
            {change}
            <hr class="rule" />
            {children()}
        </Panel>
    }
}

#[component]
pub(super) fn Measures(id: CaseId, measures: Vec<CaseMeasure>, work: bool) -> impl IntoView {
    let none = measures.is_empty().then(|| view! { <p class="ink-3">{t(w::NO_MEASURES)}</p> });
    let weights = (0..).zip(measures).map(|(n, measure): (usize, CaseMeasure)| Weight {
        name: measure.name,
        main: n == 0,
        share: measure.weight.map_or_else(|| t(w::EQUAL).to_owned(), |weight| weight.to_string()),
    });
    let change = work.then(|| {
        view! { <LinkButton href=format!("/cases/{id}/measures") kind=ButtonKind::Quiet>{t(w::CHANGE_MEASURES)}</LinkButton> }
    });
    view! {
        <h3>{t(domain::cases::labels::MEASURES)}</h3>
        {none}
        <Weights weights=weights.collect() />
        {change}
    }
}

#[component]
pub(super) fn Outcomes(id: CaseId, outcomes: Vec<OutcomeRow>, may: bool) -> impl IntoView {
    let add = move || {
        may.then(|| {
            view! {
                <LinkButton href=format!("/cases/{id}/outcomes/new") kind=ButtonKind::Quiet icon=Icon::Plus says=t(w::ADD_OUTCOME)>
                    {t(w::ADD)}
                </LinkButton>
            }
        })
    };
    let none = outcomes.is_empty().then(|| view! { <Empty says=t(w::NO_OUTCOMES) /> });
    let rows = outcomes.into_iter().map(|row| outcome(id, row, may)).collect_view();
    view! {
        <Panel id="outcomes" title=t(w::OUTCOMES) end=add>
            {none}
            {rows}
        </Panel>
    }
}

fn outcome(case: CaseId, row: OutcomeRow, may: bool) -> impl IntoView {
    use domain::cases::labels as l;
    let kind = row.class.as_ref().map_or_else(|| say(&row.kind), |class| format!("{}({})", say(&row.kind), say(class)));
    let quantity = format!("{}{}", number::quantity(row.quantity.millionths()), row.unit);
    let href = format!("/cases/{case}/outcomes/{}", row.id);
    let tone = if row.verification >= Verification::Checked { Tone::Good } else { Tone::Plain };
    let level = format!("{} {}", row.verification.level(), t(row.verification.name()));
    let name = if may { view! { <a href=href>{kind}</a> }.into_any() } else { kind.into_any() };
    let evidence = (!row.evidence.is_empty()).then(|| {
        view! {
            <Fact label=t(l::EVIDENCE)>
                <span class="as-typed">{row.evidence}</span>
            </Fact>
        }
    });
    view! {
        <Facts>
            <Fact label=t(w::OUTCOME)>
                {name} " " {quantity} " " <Day on=row.occurred_on />
            </Fact>
            <Fact label=t(l::VERIFICATION)>
                <Badge tone>{level}</Badge>
            </Fact>
            {evidence}
        </Facts>
    }
}
