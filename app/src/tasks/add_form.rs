//! The form that adds a next action to a case or a business. It unfolds, so that what is to be done stands first.

use domain::{consultations::Staff, tasks::TaskForm};
use leptos::prelude::*;
use ui::{
    Blank, Button, Choice, Field, FieldKind, FieldName, FormKey, FormReturn, Hidden, Need, ProblemNotice, Select,
    error_of, t,
};

use super::words as w;

/// Adds a next action.
#[component]
pub(crate) fn AddTaskForm(back: FormReturn<TaskForm>, staff: Vec<Staff>) -> AnyView {
    let FormReturn { form, problem } = back;
    let mut people: Vec<Choice> = staff.into_iter().map(|one| Choice::new(one.id.to_string(), one.name)).collect();
    people.push(Choice::new("business", t(w::HOMEWORK)));
    let scoped = |field: &str| FieldName::new(field).within("task");
    let error = |field: &'static str| error_of(problem.clone(), field);
    let refused = problem.is_some();
    view! {
        <details class="unfold" open=refused>
            <summary>{t(w::ADD)}</summary>
            <ProblemNotice problem=problem.clone() scope="task" />
            <form method="post" action="/_fn/tasks/add" class="fields" novalidate>
                <FormKey key=form.key />
                <Hidden name="case" value=form.case />
                <Hidden name="business" value=form.business />
                <Field name=scoped("what") label=t(w::WHAT) need=Need::Required value=form.what error=error("what") />
                <div class="fields inline">
                    <Select name=scoped("who") label=t(w::WHO) need=Need::Unmarked blank=Blank::None options=people value=form.who error=error("who") />
                    <Field name=scoped("due_on") label=t(w::DUE_ON) kind=FieldKind::Date need=Need::Required value=form.due_on error=error("due_on") />
                    <Button>{t(w::ADD)}</Button>
                </div>
            </form>
        </details>
    }
    .into_any()
}
