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

use super::{
    api::{AddContact, EditContact},
    words as w,
};
use crate::call::redrawn;

/// Adds a contact, or edits the one whose id the form has.
#[island]
pub fn ContactFormIsland(back: FormReturn<ContactForm>) -> impl IntoView {
    let (add, edit) = (ServerAction::<AddContact>::new(), ServerAction::<EditContact>::new());
    let edits = !back.form.id.is_empty();
    let back = RwSignal::new(back);
    redrawn(add, back, |sent| sent.form.clone());
    redrawn(edit, back, |sent| sent.form.clone());
    let content = move || drawn(back.get(), edits);
    if edits {
        view! { <ActionForm action=edit attr:class="fields" attr:novalidate="">{content}</ActionForm> }.into_any()
    } else {
        view! { <ActionForm action=add attr:class="fields" attr:novalidate="">{content}</ActionForm> }.into_any()
    }
}

fn drawn(back: FormReturn<ContactForm>, edits: bool) -> AnyView {
    let (form, problem) = (back.form, Signal::stored(back.problem.clone()));
    let (version, collided) = match back.problem {
        Some(Problem::Conflict { version, fields }) => (version, fields),
        _ => (form.version, Vec::new()),
    };
    let free = |name: &str| !collided.iter().any(|conflict| conflict.field == name);
    let line = |name: &'static str, kind: FieldKind, need: Need, value: &str| {
        let (value, error) = (value.to_owned(), error_of(problem, name));
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
    view! {
        <ProblemNotice problem />
        <FormKey key=form.key.clone() />
        <Hidden name="id" value=form.id.clone() />
        <Hidden name="business" value=form.business.clone() />
        <Hidden name="version" value=version.to_string() />
        {table}
        {line("name", FieldKind::Text, Need::Required, &form.name)}
        {line("kana", FieldKind::Text, Need::Optional, &form.kana)}
        {line("title", FieldKind::Text, Need::Optional, &form.title)}
        {line("phone", FieldKind::Tel, Need::Optional, &form.phone)}
        {line("email", FieldKind::Email, Need::Optional, &form.email)}
        {free("note").then(|| view! {
            <TextArea name="note" label=label("note") value=form.note.clone() error=error_of(problem, "note") />
        })}
        {left}
        <div>
            <Button kind=ButtonKind::Primary>{t(says)}</Button>
        </div>
    }
    .into_any()
}

fn label(field: &str) -> &'static str {
    CONTACT_FIELDS.iter().find(|(name, _)| *name == field).map_or("", |(_, label)| t(*label))
}
