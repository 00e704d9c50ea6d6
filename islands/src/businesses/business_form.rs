//! The form that registers a business.

use domain::businesses::{BusinessForm, BusinessKind};
use leptos::prelude::*;
use ui::{
    Button, ButtonKind, Choice, ErrorSummary, Field, FieldKind, FormKey, FormReturn, Need, Select, TextArea, error_of,
    errors_of, t,
};

use super::{api::RegisterBusiness, words as w};
use crate::call::problem_of;

/// Registers a business.
#[island]
pub fn BusinessFormIsland(back: FormReturn<BusinessForm>) -> impl IntoView {
    let action = ServerAction::<RegisterBusiness>::new();
    let problem = problem_of(action, back.problem);
    let form = back.form;
    let kinds = BusinessKind::ALL.map(|kind| Choice::new(kind.key(), t(kind.name()))).to_vec();
    view! {
        <ActionForm action attr:class="fields" attr:novalidate="">
            <ErrorSummary errors=errors_of(problem) />
            <FormKey key=form.key />
            <Select name="kind" label=t(w::KIND) need=Need::Required options=kinds value=form.kind error=error_of(problem, "kind") />
            <Field name="name" label=t(w::NAME) need=Need::Required value=form.name error=error_of(problem, "name") />
            <Field name="kana" label=t(w::KANA) value=form.kana error=error_of(problem, "kana") />
            <Field name="municipality" label=t(w::MUNICIPALITY) value=form.municipality error=error_of(problem, "municipality") />
            <Field name="employees" label=t(w::EMPLOYEES) kind=FieldKind::Number value=form.employees error=error_of(problem, "employees") />
            <Field name="founded_on" label=t(w::FOUNDED_ON) kind=FieldKind::Date value=form.founded_on error=error_of(problem, "founded_on") />
            <TextArea name="note" label=t(w::NOTE) value=form.note error=error_of(problem, "note") />
            <Button kind=ButtonKind::Primary>{t(w::REGISTER)}</Button>
        </ActionForm>
    }
}
