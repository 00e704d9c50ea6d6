//! The form of a typed value, and what can be done with one that is there.

use domain::{
    Problem,
    plan::typed_form::{TypedValueForm, labels as l},
};
use leptos::prelude::*;
use service::plan::TypedLine;
use ui::{
    Blank, Button, ButtonKind, Choice, Conflict, Field, FieldKind, FieldName, FormReturn, FormVersion, Hidden, Need,
    Panel, ProblemNotice, Query, Select, TextArea, WithUnit, error_of, t,
};

use super::{
    format::{filled, read},
    words as w,
};
use crate::accounts::PostForm;

/// The years and parts of years that can be chosen.
pub(super) struct Offer {
    pub(super) years: Vec<Choice>,
    pub(super) parts: Vec<Choice>,
}

/// Enters a value, or corrects the one that the address names.
#[component]
pub(super) fn ValueForm(
    back: FormReturn<TypedValueForm>,
    /// Why a value could not be withdrawn.
    refused: Option<Problem>,
    offer: Offer,
    unit: String,
    /// The page without a value to correct.
    plain: Query,
) -> impl IntoView {
    let FormReturn { form, problem } = back;
    let (version, collided) = match &problem {
        Some(Problem::Conflict { version, fields }) => (*version, fields.clone()),
        _ => (form.version, Vec::new()),
    };
    let is_free = |name: &str| !collided.iter().any(|field| field.field == name);
    let error = |name: &'static str| error_of(problem.clone(), name);
    // The period of a value that is there stays: another period is another value.
    let fixed = form.period().filter(|_| version > 0);
    let title = match fixed {
        Some(period) => filled(w::CORRECT_VALUE, &[("period", &read(&period.label()))]),
        None => t(w::ENTER_VALUE).to_owned(),
    };
    let period = if fixed.is_some() {
        view! {
            <Hidden name="year" value=form.year />
            <Hidden name="part" value=form.part />
        }
        .into_any()
    } else {
        let whole = Blank::Says(t(w::WHOLE).to_owned());
        view! {
            <Select name="year" label=t(l::YEAR) need=Need::Required options=offer.years value=form.year error=error("year") />
            <Select name="part" label=t(l::PART) need=Need::Unmarked blank=whole options=offer.parts value=form.part error=error("part") />
        }
        .into_any()
    };
    let value = is_free("value").then(|| {
        view! { <WithUnit name="value" label=t(l::VALUE) unit need=Need::Required value=form.value error=error("value") /> }
    });
    let source = is_free("source").then(|| {
        view! { <Field name="source" label=t(l::SOURCE) need=Need::Required hint=t(w::SOURCE_HINT) value=form.source error=error("source") /> }
    });
    let dated_on = is_free("dated_on").then(|| {
        view! { <Field name="dated_on" label=t(l::DATED_ON) kind=FieldKind::Date need=Need::Required value=form.dated_on error=error("dated_on") /> }
    });
    let note = is_free("note").then(|| {
        view! { <TextArea name="note" label=t(l::NOTE) rows=2 value=form.note error=error("note") /> }
    });
    let conflict = (!collided.is_empty()).then(|| view! { <Conflict fields=collided.clone() /> });
    let another = fixed.map(|_| view! { <a href=plain.at("value-form").href()>{t(w::ENTER_ANOTHER)}</a> });
    view! {
        <Panel id="value-form" title>
            <ProblemNotice problem=refused scope="withdraw" />
            <ProblemNotice problem=problem.clone() />
            <PostForm endpoint="plan/enter_value">
                <Hidden name="indicator" value=form.indicator />
                <FormVersion version />
                {period}
                {conflict}
                {value}
                {source}
                {dated_on}
                {note}
                <div class="row">
                    <Button kind=ButtonKind::Primary>{t(w::SAVE_VALUE)}</Button>
                    {another}
                </div>
            </PostForm>
        </Panel>
    }
}

/// Correcting a value, and taking it back.
pub(super) fn acts(indicator: &str, line: &TypedLine, plain: &Query) -> AnyView {
    let period = line.period.to_string();
    let href = plain.with("value", &period).at("value-form").href();
    let label = read(&line.period.label());
    let says = filled(w::WITHDRAW_OF, &[("period", &label)]);
    let name = |field: &str| FieldName::new(field).within(&format!("withdraw-{period}"));
    view! {
        <div class="row">
            <a href=href>{t(w::CORRECT)}</a>
            <form method="post" action="/_fn/plan/withdraw_value">
                <Hidden name=name("indicator") value=indicator.to_owned() />
                <Hidden name=name("period") value=period.clone() />
                <Hidden name=name("version") value=line.version.to_string() />
                <Button kind=ButtonKind::Quiet says>{t(w::WITHDRAW)}</Button>
            </form>
        </div>
    }
    .into_any()
}
