//! What a form brings along: itself when it comes back refused, the key that makes a double press one record, and the
//! version of what it edits.

use domain::{FieldErrors, Problem, Words};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::FieldName;

/// A form as its page draws it: what stands in the fields, and what was wrong with it, if it came back refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormReturn<F> {
    pub form: F,
    pub problem: Option<Problem>,
}

impl<F> FormReturn<F> {
    /// A form that nobody has sent yet.
    pub const fn fresh(form: F) -> Self {
        Self { form, problem: None }
    }
}

/// The message for one field, as the `error` of its part.
pub fn error_of(problem: impl Into<Signal<Option<Problem>>>, field: impl Into<String>) -> Signal<Option<Words>> {
    let (problem, field) = (problem.into(), field.into());
    Signal::derive(move || {
        problem.with(|problem| {
            problem.as_ref().and_then(Problem::field_errors).and_then(|errors| errors.get(&field)).cloned()
        })
    })
}

/// All field messages, for an [`crate::ErrorSummary`].
pub fn errors_of(problem: impl Into<Signal<Option<Problem>>>) -> Signal<FieldErrors> {
    let problem = problem.into();
    Signal::derive(move || {
        problem.with(|problem| problem.as_ref().and_then(Problem::field_errors).cloned().unwrap_or_default())
    })
}

/// A field that nobody sees.
#[component]
pub fn Hidden(#[prop(into)] name: FieldName, #[prop(into)] value: String) -> AnyView {
    view! { <input type="hidden" name=name.sent_as() value=value /> }.into_any()
}

/// The idempotency key of a form that creates: `form[key]`.
#[component]
pub fn FormKey(#[prop(into)] key: String) -> AnyView {
    view! { <Hidden name="key" value=key /> }.into_any()
}

/// The version of the record that a form edits: `form[version]`. After a conflict, the version that now stands.
#[component]
pub fn FormVersion(version: i64) -> AnyView {
    view! { <Hidden name="version" value=version.to_string() /> }.into_any()
}
