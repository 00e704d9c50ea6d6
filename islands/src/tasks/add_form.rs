//! The form that adds a next action to a case or a business.

use domain::{consultations::Staff, tasks::TaskForm};
use leptos::prelude::*;
use ui::{
    Blank, Button, Choice, Field, FieldKind, FieldName, FormKey, FormReturn, Hidden, Need, ProblemNotice, Select,
    error_of, t,
};

use super::{api::AddTask, words as w};
use crate::call::problem_of;

/// Adds a next action.
#[island]
pub fn AddTaskIsland(back: FormReturn<TaskForm>, staff: Vec<Staff>) -> impl IntoView {
    let action = ServerAction::<AddTask>::new();
    let problem = problem_of(action, back.problem);
    let form = back.form;
    let mut people: Vec<Choice> = staff.into_iter().map(|one| Choice::new(one.id.to_string(), one.name)).collect();
    people.push(Choice::new("business", t(w::HOMEWORK)));
    let scoped = |field: &str| FieldName::new(field).within("task");
    view! {
        <ActionForm action attr:class="fields" attr:novalidate="">
            <ProblemNotice problem scope="task" />
            <FormKey key=form.key />
            <Hidden name="case" value=form.case />
            <Hidden name="business" value=form.business />
            <Field name=scoped("what") label=t(w::WHAT) need=Need::Required value=form.what error=error_of(problem, "what") />
            <div class="fields inline">
                <Select name=scoped("who") label=t(w::WHO) need=Need::Unmarked blank=Blank::None options=people value=form.who error=error_of(problem, "who") />
                <Field name=scoped("due_on") label=t(w::DUE_ON) kind=FieldKind::Date need=Need::Required value=form.due_on error=error_of(problem, "due_on") />
                <Button>{t(w::ADD)}</Button>
            </div>
        </ActionForm>
    }
}
