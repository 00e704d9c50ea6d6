//! Who has a part on a case.

use domain::{
    CaseId,
    cases::{AssignForm, CaseChoices, CaseMay, CasePart, CasePerson, CaseState, labels as l},
};
use leptos::prelude::*;
use service::{Result, cases};
use ui::{
    Button, ButtonKind, Cell, CellKind, Choice, Column, Day, FormReturn, Hidden, Need, PageHead, Panel, ProblemNotice,
    RowHead, Select, Table, error_of, say, t,
};

use super::{
    parts::{CaseCrumbs, case_to_work_on},
    words as w,
};
use crate::{Asked, Shown, accounts::PostForm};

/// The parts of today, and the form that gives one.
pub(crate) async fn people_page(asked: Asked) -> Result<Shown> {
    let case = case_to_work_on(&asked).await?;
    let choices = cases::choices(&asked.ctx).await?;
    let back = asked.form("cases/assign", |_| AssignForm { id: case.title.id.to_string(), ..AssignForm::default() });
    let released = asked.form("cases/release", |_| domain::cases::ReleaseForm::default()).problem;
    Ok(Shown::staff(w::PEOPLE.get(asked.preferences.lang), move || {
        let id = case.title.id;
        let people = case.content.map(|content| content.people).unwrap_or_default();
        let open = case.state == CaseState::Open;
        let give = open.then(|| view! { <Give back choices may=case.may /> });
        view! {
            <CaseCrumbs id title=case.title.title />
            <PageHead title=t(w::PEOPLE) />
            <ProblemNotice problem=released />
            <People id people />
            {give}
        }
    }))
}

#[component]
fn People(id: CaseId, people: Vec<CasePerson>) -> impl IntoView {
    let columns =
        vec![Column::new(t(l::PERSON)), Column::new(t(l::PART)), Column::new(t(w::SINCE)), Column::new(t(w::ACTS))];
    let rows = people.into_iter().map(|person| {
        let says = say(&w::TAKE_OFF_WHO.fill(&[("name", &person.name)]));
        let off = (person.part != CasePart::Owner).then(|| {
            view! {
                <form method="post" action="/_fn/cases/release">
                    <Hidden name="id" value=id.to_string() />
                    <Hidden name="role" value=person.role_id />
                    <Button kind=ButtonKind::Quiet says>{t(w::TAKE_OFF)}</Button>
                </form>
            }
        });
        view! {
            <tr>
                <RowHead>{person.name}</RowHead>
                <Cell label=t(l::PART) kind=CellKind::OneLine>{t(person.part.name())}</Cell>
                <Cell label=t(w::SINCE) kind=CellKind::OneLine>
                    <Day on=person.from_on />
                </Cell>
                <Cell label=t(w::ACTS)>{off}</Cell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=t(w::PEOPLE) columns>{rows}</Table> }
}

#[component]
fn Give(back: FormReturn<AssignForm>, choices: CaseChoices, may: CaseMay) -> impl IntoView {
    let FormReturn { form, problem } = back;
    let parts = CasePart::ALL.iter().filter(|part| **part != CasePart::Owner || may.reassign);
    let parts = parts.map(|part| Choice::new(part.key(), t(part.name()))).collect::<Vec<_>>();
    let mut people: Vec<_> = choices.readers.iter().chain(&choices.officers).collect();
    people.dedup_by_key(|person| person.id);
    let mut options: Vec<Choice> = Vec::new();
    for person in people {
        let id = person.id.to_string();
        if !options.iter().any(|option| option.value == id) {
            options.push(Choice::new(id, person.name.clone()));
        }
    }
    view! {
        <Panel id="give" title=t(w::GIVE_PART)>
            <ProblemNotice problem=problem.clone() />
            <PostForm endpoint="cases/assign">
                <Hidden name="id" value=form.id />
                <Select name="part" label=t(l::PART) need=Need::Required hint=t(w::OWNER_HINT) options=parts value=form.part error=error_of(problem.clone(), "part") />
                <Select name="account" label=t(l::PERSON) need=Need::Required options value=form.account error=error_of(problem, "account") />
                <div>
                    <Button kind=ButtonKind::Primary>{t(w::GIVE_NOW)}</Button>
                </div>
            </PostForm>
        </Panel>
    }
}
