//! The fields of the business form. After a conflict, those that collided stand in its table instead.

use domain::{
    FieldConflict, Problem, Text, Words,
    businesses::{BusinessForm, BusinessKind, FIELDS, industries},
    search::Picked,
};
use islands::search::PickIsland;
use leptos::prelude::*;
use ui::{Blank, Choice, Conflict, Field, FieldKind, Hidden, Need, Select, TextArea, t};

use super::words as w;

/// What the fields are drawn from.
pub(super) struct Drawn {
    form: BusinessForm,
    problem: Option<Problem>,
    collided: Vec<FieldConflict>,
}

impl Drawn {
    pub(super) fn new(mut form: BusinessForm, problem: Option<Problem>) -> Self {
        let collided = match &problem {
            Some(Problem::Conflict { version, fields }) => {
                form.version = *version;
                fields.clone()
            }
            _ => Vec::new(),
        };
        Self { form, problem, collided }
    }

    /// All fields, within the form.
    pub(super) fn view(self, parent: Vec<Picked>, page: String) -> AnyView {
        let form = &self.form;
        let kinds = BusinessKind::ALL.map(|kind| Choice::new(kind.key(), t(kind.name()))).to_vec();
        let letters =
            industries().map(|(letter, name)| Choice::new(letter, format!("{letter} {}", t(name)))).collect::<Vec<_>>();
        let table = (!self.collided.is_empty()).then(|| view! { <Conflict fields=self.collided.clone() /> });
        let error = |field| self.error(field);
        view! {
            <Hidden name="id" value=form.id.clone() />
            <Hidden name="version" value=form.version.to_string() />
            <Hidden name="back" value=form.back.clone() />
            {table}
            {self.free("kind", |label| view! { <Select name="kind" label need=Need::Required options=kinds value=form.kind.clone() error=error("kind") /> })}
            {self.line("name", FieldKind::Text, Need::Required, &form.name, None)}
            {self.line("kana", FieldKind::Text, Need::Optional, &form.kana, Some(w::KANA_HINT))}
            {self.line("corporate_number", FieldKind::Number, Need::Optional, &form.corporate_number, Some(w::NUMBER_HINT))}
            {self.free("parent", |label| view! { <PickIsland name="parent" label chosen=parent several=false contacts=false cases=false required=false back=page error=error("parent") /> })}
            {self.line("municipality", FieldKind::Text, Need::Optional, &form.municipality, None)}
            {self.line("address", FieldKind::Text, Need::Optional, &form.address, None)}
            {self.free("industry", |label| view! {
                <Select name="industry" label options=letters blank=Blank::Says(t(w::NO_INDUSTRY).to_owned()) value=form.industry.clone() error=error("industry") />
                <Field name="industry_code" label=t(w::INDUSTRY_CODE) kind=FieldKind::Number hint=t(w::INDUSTRY_CODE_HINT) value=form.industry_code.clone() error=error("industry_code") />
            })}
            {self.line("employees", FieldKind::Number, Need::Optional, &form.employees, None)}
            {self.line("founded_on", FieldKind::Date, Need::Optional, &form.founded_on, None)}
            {self.line("phone", FieldKind::Tel, Need::Optional, &form.phone, None)}
            {self.line("email", FieldKind::Email, Need::Optional, &form.email, None)}
            {self.line("website", FieldKind::Url, Need::Optional, &form.website, Some(w::WEBSITE_HINT))}
            {self.free("note", |label| view! { <TextArea name="note" label value=form.note.clone() error=error("note") /> })}
        }
        .into_any()
    }

    /// A field of one line, unless it collided.
    fn line(
        &self,
        name: &'static str,
        kind: FieldKind,
        need: Need,
        value: &str,
        hint: Option<Text>,
    ) -> Option<AnyView> {
        let hint = hint.map(|hint| t(hint).to_owned());
        let (value, error) = (value.to_owned(), self.error(name));
        self.free(name, |label| match hint {
            Some(hint) => view! { <Field name label kind need value hint error autocomplete="off" /> },
            None => view! { <Field name label kind need value error autocomplete="off" /> },
        })
    }

    fn error(&self, field: &str) -> Option<Words> {
        self.problem.as_ref()?.field_errors()?.get(field).cloned()
    }

    /// A field with its label, unless it collided.
    fn free<V: IntoView + 'static>(&self, name: &str, field: impl FnOnce(&'static str) -> V) -> Option<AnyView> {
        let (_, label) = FIELDS.iter().find(|(field, _)| *field == name)?;
        let collided = self.collided.iter().any(|conflict| conflict.field == name);
        (!collided).then(|| field(t(*label)).into_any())
    }
}
