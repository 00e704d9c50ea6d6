//! Editing what a case says of itself.

use domain::{
    Problem,
    cases::{EditForm, labels as l},
};
use leptos::prelude::*;
use service::{Result, cases};
use ui::{
    Button, ButtonKind, Conflict, Field, FormReturn, FormVersion, Hidden, Need, PageHead, ProblemNotice, TextArea,
    error_of, t,
};

use super::{
    parts::{CaseCrumbs, case_to_work_on},
    words as w,
};
use crate::{
    Asked, Shown,
    accounts::PostForm,
    history::{RestoredNotice, asked_before},
};

/// The form, as the case stands or as it came back; after a conflict, what collided to choose from.
pub(crate) async fn edit_page(asked: Asked) -> Result<Shown> {
    let case = case_to_work_on(&asked).await?;
    let content = case.content.clone().expect("who works on a case sees its content");
    let mut now = EditForm {
        id: case.title.id.to_string(),
        version: case.version,
        title: case.title.title.clone(),
        summary: content.summary,
        goal: content.goal,
    };
    let event = asked_before(&asked);
    if let Some(event) = event {
        for (field, before) in cases::before(&asked.ctx, case.title.id, event).await? {
            now.put_back(&field, &before);
        }
    }
    let back = asked.form("cases/edit", |_| now);
    Ok(Shown::staff(w::EDIT.get(asked.preferences.lang), move || {
        view! {
            <CaseCrumbs id=case.title.id title=case.title.title />
            <PageHead title=t(w::EDIT) />
            {event.map(|_| view! { <RestoredNotice /> })}
            <EditFields back />
        }
    }))
}

#[component]
fn EditFields(back: FormReturn<EditForm>) -> impl IntoView {
    let FormReturn { form, problem } = back;
    let (version, collided) = match &problem {
        Some(Problem::Conflict { version, fields }) => (*version, fields.clone()),
        _ => (form.version, Vec::new()),
    };
    let is_free = |name: &str| !collided.iter().any(|field| field.field == name);
    let title = is_free("title").then(|| {
        view! { <Field name="title" label=t(l::TITLE) need=Need::Required value=form.title error=error_of(problem.clone(), "title") /> }
    });
    let summary = is_free("summary").then(|| {
        view! { <TextArea name="summary" label=t(l::SUMMARY) rows=6 value=form.summary error=error_of(problem.clone(), "summary") /> }
    });
    let goal = is_free("goal").then(|| {
        view! { <TextArea name="goal" label=t(l::GOAL) rows=3 value=form.goal error=error_of(problem.clone(), "goal") /> }
    });
    let conflict = (!collided.is_empty()).then(|| view! { <Conflict fields=collided /> });
    view! {
        <ProblemNotice problem=problem />
        <PostForm endpoint="cases/edit">
            <Hidden name="id" value=form.id />
            <FormVersion version />
            {conflict}
            {title}
            {summary}
            {goal}
            <div>
                <Button kind=ButtonKind::Primary>{t(w::SAVE)}</Button>
            </div>
        </PostForm>
    }
}
