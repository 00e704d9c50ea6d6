//! The sign-in page.

use domain::accounts::SignInForm;
use leptos::prelude::*;
use service::Result;
use ui::{Button, ButtonKind, Field, FieldKind, FormReturn, Hidden, Need, PageHead, ProblemNotice, error_of, t};

use super::{post::PostForm, words as w};
use crate::{Asked, Shown};

/// Signs in with address and password, and goes on to `next`.
pub(crate) async fn sign_in_page(asked: Asked) -> Result<Shown> {
    let next = asked.query("next").unwrap_or_default();
    let back = asked.form("accounts/sign_in", |_| SignInForm { next, ..SignInForm::default() });
    Ok(Shown::slim(w::SIGN_IN.get(asked.preferences.lang), move || {
        let FormReturn { form, problem } = back;
        let notice = problem.clone();
        let error = move |field: &'static str| error_of(problem.clone(), field);
        view! {
            <PageHead title=t(w::SIGN_IN) />
            <ProblemNotice problem=notice />
            <PostForm endpoint="accounts/sign_in">
                <Hidden name="next" value=form.next />
                <Field name="email" label=t(w::EMAIL) kind=FieldKind::Email need=Need::Required value=form.email error=error("email") />
                <Field name="password" label=t(w::PASSWORD) kind=FieldKind::Password need=Need::Required error=error("password") />
                <Button kind=ButtonKind::Primary>{t(w::SIGN_IN_NOW)}</Button>
            </PostForm>
            <p class="ink-2">{t(w::FORGOTTEN)}</p>
        }
    }))
}
