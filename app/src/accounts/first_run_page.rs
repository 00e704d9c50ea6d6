//! The first administrator of an empty centre, by the link that the server printed.

use domain::{Problem, accounts::FirstRunForm};
use leptos::prelude::*;
use service::{Result, accounts};
use ui::{Button, ButtonKind, Field, FieldKind, FormReturn, Hidden, Need, PageHead, ProblemNotice, error_of, t};

use super::{
    link_page::dead_link,
    person_fields::{NameFields, NewPasswordField},
    post::PostForm,
    words as w,
};
use crate::{Asked, Shown};

/// Shows the form; only sending it uses the link up.
pub(crate) async fn first_run_page(asked: Asked) -> Result<Shown> {
    let token = asked.query("token").unwrap_or_default();
    let seen = accounts::look_at_link(&asked.ctx, &token).await;
    if let Some(Problem::Refused(words)) = seen.as_ref().err().and_then(service::Failure::problem) {
        return Ok(dead_link(&asked, words.clone()));
    }
    seen?;
    let back = asked.form("accounts/first_run", |_| FirstRunForm::default());
    Ok(Shown::slim(w::FIRST_RUN.get(asked.preferences.lang), move || {
        view! {
            <PageHead title=t(w::FIRST_RUN) sub=move || t(w::FIRST_RUN_SUB) />
            <FirstRunFields back token />
        }
    }))
}

#[component]
fn FirstRunFields(back: FormReturn<FirstRunForm>, token: String) -> impl IntoView {
    let FormReturn { form, problem } = back;
    view! {
        <ProblemNotice problem=problem.clone() />
        <PostForm endpoint="accounts/first_run">
            <Hidden name="token" value=token />
            <NameFields name=form.name kana=form.kana problem=problem.clone() />
            <Field name="email" label=t(w::EMAIL) kind=FieldKind::Email need=Need::Required value=form.email error=error_of(problem.clone(), "email") />
            <NewPasswordField label=t(w::PASSWORD) problem />
            <Button kind=ButtonKind::Primary wide=true>
                {t(w::BEGIN)}
            </Button>
        </PostForm>
    }
}
