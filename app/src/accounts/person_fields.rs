//! The fields of a person and of her roles.

use domain::{Problem, Role};
use leptos::prelude::*;
use ui::{AnyOf, Choice, Field, FieldKind, FieldName, Need, error_of, t};

use super::words as w;

/// Name and kana.
#[component]
pub(super) fn NameFields(
    #[prop(into)] name: String,
    #[prop(into)] kana: String,
    problem: Option<Problem>,
) -> impl IntoView {
    view! {
        <Field name="name" label=t(w::NAME) need=Need::Required value=name autocomplete="name" error=error_of(problem.clone(), "name") />
        <Field name="kana" label=t(w::KANA) value=kana hint=t(w::KANA_HINT) error=error_of(problem, "kana") />
    }
}

/// Which roles she has.
#[component]
pub(super) fn RoleField(roles: Vec<String>, problem: Option<Problem>) -> impl IntoView {
    let options = Role::ALL.map(|role| Choice::new(role.key(), t(role.name()))).to_vec();
    view! {
        <AnyOf
            name="roles"
            label=t(w::ROLES)
            options
            values=roles
            need=Need::Required
            hint=t(w::ROLES_HINT)
            error=error_of(problem, "roles")
        />
    }
}

/// A password that is being chosen.
#[component]
pub(super) fn NewPasswordField(#[prop(into)] label: String, problem: Option<Problem>) -> impl IntoView {
    view! {
        <Field
            name=FieldName::new("password")
            label
            kind=FieldKind::NewPassword
            need=Need::Required
            hint=t(w::PASSWORD_HINT)
            error=error_of(problem, "password")
        />
    }
}
