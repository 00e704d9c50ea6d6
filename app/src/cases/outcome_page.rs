//! Recording an outcome, editing one, and saying how well it is known.

use domain::{
    Problem, What,
    cases::{OutcomeForm, OutcomeRow, Verification, VerifyForm, labels as l},
    programmes::Programme,
};
use leptos::prelude::*;
use service::{Failure, Result, cases};
use ui::{
    Blank, Button, ButtonKind, Choice, Conflict, Field, FieldKind, FieldName, FormKey, FormReturn, FormVersion, Hidden,
    Need, OneOf, PageHead, Panel, ProblemNotice, Select, TextArea, error_of, say, t,
};

use super::{
    parts::{CaseCrumbs, id_of},
    words as w,
};
use crate::{
    Asked, Shown,
    accounts::PostForm,
    history::{RestoredNotice, asked_before},
};

/// The form for a new outcome.
pub(crate) async fn new_outcome_page(asked: Asked) -> Result<Shown> {
    let case = cases::show(&asked.ctx, id_of(&asked)?).await?;
    if !case.may.record_outcomes {
        return Err(Failure::from(Problem::NotAllowed));
    }
    let programme = programme_of(&asked, &case.programme_code).await?;
    let id = case.title.id.to_string();
    let back = asked.form("cases/record_outcome", |key| OutcomeForm { key, case: id, ..OutcomeForm::default() });
    Ok(Shown::staff(w::ADD_OUTCOME.get(asked.preferences.lang), move || {
        view! {
            <CaseCrumbs id=case.title.id title=case.title.title />
            <PageHead title=t(w::ADD_OUTCOME) />
            <OutcomeFields endpoint="cases/record_outcome" back programme submit=t(w::RECORD_NOW) />
        }
    }))
}

/// An outcome that can be edited and verified.
pub(crate) async fn outcome_page(asked: Asked) -> Result<Shown> {
    let case = cases::show(&asked.ctx, id_of(&asked)?).await?;
    if !case.may.record_outcomes {
        return Err(Failure::from(Problem::NotAllowed));
    }
    let outcome = asked.params.get("outcome").cloned().unwrap_or_default();
    let mut outcomes = case.content.iter().flat_map(|content| &content.outcomes);
    let row = outcomes.rfind(|row| row.id.to_string() == outcome).cloned();
    let row = row.ok_or(Problem::NotFound(What::Outcome))?;
    let programme = programme_of(&asked, &case.programme_code).await?;
    let mut now = as_it_stands(&case.title.id.to_string(), &row);
    let event = asked_before(&asked);
    if let Some(event) = event {
        for (field, before) in cases::before(&asked.ctx, case.title.id, event).await? {
            now.put_back(&field, &before);
        }
    }
    let back = asked.form("cases/edit_outcome", |_| now);
    let verify = asked.form("cases/verify_outcome", |_| VerifyForm {
        id: row.id.to_string(),
        version: row.version,
        level: row.verification.level().to_string(),
        evidence: row.evidence.clone(),
    });
    Ok(Shown::staff(w::OUTCOME.get(asked.preferences.lang), move || {
        view! {
            <CaseCrumbs id=case.title.id title=case.title.title />
            <PageHead title=say(&row.kind) sub=move || t(w::EDIT_RESETS) />
            {event.map(|_| view! { <RestoredNotice /> })}
            <OutcomeFields endpoint="cases/edit_outcome" back programme submit=t(w::SAVE) />
            {(case.may.verify_outcomes && row.verification != Verification::Confirmed).then(|| view! { <Verify back=verify /> })}
        }
    }))
}

async fn programme_of(asked: &Asked, code: &str) -> Result<Programme> {
    let programmes = cases::programmes(&asked.ctx).await?;
    let found = programmes.into_iter().find(|programme| programme.code == code);
    found.ok_or_else(|| Problem::NotFound(What::Programme).into())
}

fn as_it_stands(case: &str, row: &OutcomeRow) -> OutcomeForm {
    OutcomeForm {
        key: String::new(),
        case: case.to_owned(),
        id: row.id.to_string(),
        version: row.version,
        kind: row.kind_key.clone(),
        class: row.class_key.clone().unwrap_or_default(),
        occurred_on: row.occurred_on.to_string(),
        quantity: row.quantity.to_string(),
        deal_code: row.deal_code.clone().unwrap_or_default(),
        evidence: row.evidence.clone(),
        note: row.note.clone(),
    }
}

#[component]
fn OutcomeFields(
    endpoint: &'static str,
    back: FormReturn<OutcomeForm>,
    programme: Programme,
    #[prop(into)] submit: String,
) -> impl IntoView {
    let FormReturn { form, problem } = back;
    let (version, collided) = match &problem {
        Some(Problem::Conflict { version, fields }) => (*version, fields.clone()),
        _ => (form.version, Vec::new()),
    };
    let is_free = |name: &str| !collided.iter().any(|field| field.field == name);
    let kinds = programme.outcome_types.iter().filter(|kind| !kind.retired || kind.key == form.kind);
    let kinds = kinds.map(|kind| Choice::new(kind.key.clone(), format!("{}({})", say(&kind.name), kind.unit)));
    let kinds = kinds.collect::<Vec<_>>();
    let classes = classes(&programme, &form.class);
    let error = |name: &'static str| error_of(problem.clone(), name);
    let kind = is_free("kind").then(|| {
        view! { <Select name="kind" label=t(l::KIND) need=Need::Required options=kinds value=form.kind error=error("kind") /> }
    });
    let class = (is_free("class") && !classes.is_empty()).then(|| {
        view! { <Select name="class" label=t(l::CLASS) options=classes blank=Blank::Says(t(w::NO_CLASS).to_owned()) value=form.class error=error("class") /> }
    });
    let on = is_free("occurred_on").then(|| {
        view! { <Field name="occurred_on" label=t(l::OCCURRED_ON) kind=FieldKind::Date hint=t(w::TODAY_IF_EMPTY) value=form.occurred_on error=error("occurred_on") /> }
    });
    let quantity = is_free("quantity").then(|| {
        view! { <Field name="quantity" label=t(l::QUANTITY) hint=t(w::QUANTITY_HINT) value=form.quantity error=error("quantity") /> }
    });
    let deal = is_free("deal_code").then(|| {
        view! { <Field name="deal_code" label=t(l::DEAL_CODE) hint=t(w::DEAL_HINT) value=form.deal_code error=error("deal_code") /> }
    });
    let evidence = is_free("evidence").then(|| {
        view! { <TextArea name="evidence" label=t(l::EVIDENCE) hint=t(w::EVIDENCE_HINT) rows=2 value=form.evidence error=error("evidence") /> }
    });
    let note = is_free("note").then(|| {
        view! { <TextArea name="note" label=t(l::NOTE) rows=2 value=form.note error=error("note") /> }
    });
    let conflict = (!collided.is_empty()).then(|| view! { <Conflict fields=collided.clone() /> });
    view! {
        <ProblemNotice problem=problem.clone() />
        <PostForm endpoint>
            <FormKey key=form.key />
            <Hidden name="case" value=form.case />
            <Hidden name="id" value=form.id />
            <FormVersion version />
            {conflict}
            {kind}
            {class}
            {on}
            {quantity}
            {deal}
            {evidence}
            {note}
            <div>
                <Button kind=ButtonKind::Primary>{submit}</Button>
            </div>
        </PostForm>
    }
}

/// The classes of all kinds: which belongs to which is checked where it is saved. A class that two kinds share stands
/// once.
fn classes(programme: &Programme, now: &str) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    for class in programme.outcome_types.iter().flat_map(|kind| &kind.classes) {
        let known = choices.iter().any(|choice| choice.value == class.key);
        if !known && (!class.retired || class.key == now) {
            choices.push(Choice::new(class.key.clone(), say(&class.name)));
        }
    }
    choices
}

#[component]
fn Verify(back: FormReturn<VerifyForm>) -> impl IntoView {
    let FormReturn { form, problem } = back;
    let (version, collided) = match &problem {
        Some(Problem::Conflict { version, fields }) => (*version, fields.clone()),
        _ => (form.version, Vec::new()),
    };
    let is_free = |name: &str| !collided.iter().any(|field| field.field == name);
    let levels = Verification::ALL.into_iter().filter(|level| *level != Verification::Confirmed);
    let levels = levels.map(|level| {
        let number = level.level().to_string();
        let label = format!("{number} {}", t(level.name()));
        Choice::new(number, label)
    });
    let name = |name: &str| FieldName::new(name).within("verify");
    let level = is_free("level").then(|| {
        view! { <OneOf name=name("level") label=t(l::VERIFICATION) need=Need::Required options=levels.collect() value=form.level error=error_of(problem.clone(), "level") /> }
    });
    let evidence = is_free("evidence").then(|| {
        view! { <TextArea name=name("evidence") label=t(l::EVIDENCE) hint=t(w::EVIDENCE_HINT) rows=2 value=form.evidence error=error_of(problem.clone(), "evidence") /> }
    });
    view! {
        <Panel id="verify" title=t(w::VERIFY)>
            <ProblemNotice problem=problem.clone() scope="verify" />
            <PostForm endpoint="cases/verify_outcome">
                <Hidden name=name("id") value=form.id />
                <Hidden name=name("version") value=version.to_string() />
                {(!collided.is_empty()).then(|| view! { <Conflict fields=collided.clone() /> })}
                {level}
                {evidence}
                <div>
                    <Button kind=ButtonKind::Primary>{t(w::VERIFY_NOW)}</Button>
                </div>
            </PostForm>
        </Panel>
    }
}
