//! The form that adds or edits a person at a business.

use domain::{
    Problem,
    businesses::{CONTACT_FIELDS, ContactForm},
};
use leptos::prelude::*;
use ui::{
    Button, ButtonKind, Check, Conflict, Field, FieldKind, FormKey, FormReturn, Hidden, Need, ProblemNotice, TextArea,
    error_of, t,
};

use super::words as w;
use crate::accounts::PostForm;

/// Adds a contact, or edits the one whose id the form has.
#[component]
pub(crate) fn ContactFields(back: FormReturn<ContactForm>) -> AnyView {
    let FormReturn { form, problem } = back;
    let edits = !form.id.is_empty();
    let endpoint = if edits { "businesses/edit_contact" } else { "businesses/add_contact" };
    let (version, collided) = match &problem {
        Some(Problem::Conflict { version, fields }) => (*version, fields.clone()),
        _ => (form.version, Vec::new()),
    };
    let free = |name: &str| !collided.iter().any(|conflict| conflict.field == name);
    let line = |name: &'static str, kind: FieldKind, need: Need, value: &str| {
        let (value, error) = (value.to_owned(), error_of(problem.clone(), name));
        free(name).then(|| view! { <Field name label=label(name) kind need value error autocomplete="off" /> })
    };
    let left = (edits && free("left")).then(|| {
        view! { <Check name="left" checked={form.left == "true"}>{t(w::HAS_LEFT)}</Check> }
    });
    let says = match (edits, collided.is_empty()) {
        (false, _) => w::ADD,
        (true, true) => w::SAVE,
        (true, false) => w::SAVE_CHOSEN,
    };
    let table = (!collided.is_empty()).then(|| view! { <Conflict fields=collided.clone() /> });
    let note = free("note").then(|| {
        view! { <TextArea name="note" label=label("note") value=form.note.clone() error=error_of(problem.clone(), "note") /> }
    });
    let lines = [
        line("name", FieldKind::Text, Need::Required, &form.name),
        line("kana", FieldKind::Text, Need::Optional, &form.kana),
        line("title", FieldKind::Text, Need::Optional, &form.title),
        line("phone", FieldKind::Tel, Need::Optional, &form.phone),
        line("email", FieldKind::Email, Need::Optional, &form.email),
    ];
    view! {
        <ProblemNotice problem=problem />
        <PostForm endpoint>
            <FormKey key=form.key.clone() />
            <Hidden name="id" value=form.id.clone() />
            <Hidden name="business" value=form.business.clone() />
            <Hidden name="version" value=version.to_string() />
            {table}
            {lines.into_iter().collect_view()}
            {note}
            {left}
            <div>
                <Button kind=ButtonKind::Primary>{t(says)}</Button>
            </div>
        </PostForm>
    }
    .into_any()
}

fn label(field: &str) -> &'static str {
    CONTACT_FIELDS.iter().find(|(name, _)| *name == field).map_or("", |(_, label)| t(*label))
}
