//! The pages that add and edit a person at a business.

use domain::{
    Action, BusinessId, ContactId, Problem, What, Words,
    businesses::{CONTACT_FIELDS, ContactForm, contact_reads},
};
use leptos::prelude::*;
use service::{Result, businesses};
use ui::{Crumb, Crumbs, PageHead, say, t};

use super::{form::ContactFields, words as w};
use crate::{
    Asked, Shown,
    history::{RestoredNotice, asked_before, history_panel},
};

/// The form, fresh or as it came back.
pub(crate) async fn new_contact_page(asked: Asked) -> Result<Shown> {
    asked.ctx.may(Action::EditBusinesses).await?;
    let business = businesses::show(&asked.ctx, asked.id(What::Business)?).await?;
    let fresh = |key| ContactForm { key, business: business.id.to_string(), ..ContactForm::default() };
    let back = asked.form("businesses/add_contact", fresh);
    Ok(Shown::staff(w::ADD_CONTACT.get(asked.preferences.lang), move || {
        view! {
            <Crumbs crumbs=crumbs(business.id, &business.name) />
            <PageHead title=t(w::ADD_CONTACT) />
            <ContactFields back />
        }
    }))
}

/// The form of a contact as it stands, or as it came back.
pub(crate) async fn contact_page(asked: Asked) -> Result<Shown> {
    asked.ctx.may(Action::EditBusinesses).await?;
    let id: Option<ContactId> = asked.params.get("contact").and_then(|id| id.parse().ok());
    let id = id.ok_or(Problem::NotFound(What::Contact))?;
    let contact = businesses::contacts::show(&asked.ctx, asked.id(What::Contact)?, id).await?;
    let history = businesses::contacts::history(&asked.ctx, contact.business.id, id).await?;
    let event = asked_before(&asked);
    let now = match event {
        Some(event) => businesses::contacts::form_before(&asked.ctx, contact.business.id, id, event).await?,
        None => ContactForm::of(&contact),
    };
    let back = asked.form("businesses/edit_contact", |_| now);
    let page = format!("/businesses/{}/contacts/{id}", contact.business.id);
    let title = w::EDIT_CONTACT.fill(&[("name", &contact.name)]);
    Ok(Shown::staff(title.get(asked.preferences.lang).to_owned(), move || {
        view! {
            <Crumbs crumbs=crumbs(contact.business.id, &contact.business.name) />
            <PageHead title=say(&title) />
            {event.map(|_| view! { <RestoredNotice /> })}
            <ContactFields back />
            {history_panel(history, label, contact_reads, Some(page))}
        }
    }))
}

/// A contact's field by its name.
fn label(field: &str) -> Words {
    let known = CONTACT_FIELDS.iter().find(|(name, _)| *name == field);
    known.map_or_else(|| Words::same(field), |(_, label)| (*label).into())
}

fn crumbs(business: BusinessId, name: &str) -> Vec<Crumb> {
    vec![Crumb::new(t(w::BUSINESSES), "/businesses"), Crumb::new(name, format!("/businesses/{business}"))]
}
