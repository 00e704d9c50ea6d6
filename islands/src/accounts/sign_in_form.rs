//! The sign-in form.

use domain::accounts::SignInForm;
use leptos::prelude::*;
use ui::{Button, ButtonKind, ErrorSummary, Field, FieldKind, FormReturn, Hidden, Need, error_of, errors_of, t};

use super::{
    api::SignIn,
    words::{EMAIL, PASSWORD, SIGN_IN},
};
use crate::call::problem_of;

/// Signs a person in with address and password.
#[island]
pub fn SignInIsland(back: FormReturn<SignInForm>) -> impl IntoView {
    let action = ServerAction::<SignIn>::new();
    let problem = problem_of(action, back.problem);
    view! {
        <ActionForm action attr:class="fields" attr:novalidate="">
            <ErrorSummary errors=errors_of(problem) />
            <Hidden name="next" value=back.form.next />
            <Field name="email" label=t(EMAIL) kind=FieldKind::Email need=Need::Required value=back.form.email error=error_of(problem, "email") />
            <Field name="password" label=t(PASSWORD) kind=FieldKind::Password need=Need::Required error=error_of(problem, "password") />
            <Button kind=ButtonKind::Primary>{t(SIGN_IN)}</Button>
        </ActionForm>
    }
}
