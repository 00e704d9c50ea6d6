//! Shows the people at a business.

use domain::{
    Action, BusinessId, ContactId, Problem, What,
    businesses::{Contact, ContactForm, ContactView},
    history::Happened,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::super::show::related;
use crate::{
    Ctx, audit,
    entities::{business, contact},
    failure::Result,
};

/// One person at this business.
///
/// # Errors
/// If the business has no such person, or the reader may not see businesses.
pub async fn show(ctx: &Ctx, business: BusinessId, id: ContactId) -> Result<ContactView> {
    ctx.may(Action::SeeBusinesses).await?;
    let found = contact::Entity::find_by_id(Uuid::from(id)).one(ctx.read()).await?;
    let row = found.filter(|row| row.business_id == business.0).ok_or(Problem::NotFound(What::Contact))?;
    let at = business::Entity::find_by_id(row.business_id).one(ctx.read()).await?;
    Ok(view(row, at.ok_or(Problem::NotFound(What::Contact))?))
}

/// What was done to a contact, the latest first.
///
/// # Errors
/// If the business has no such person, or the reader may not see businesses.
pub async fn history(ctx: &Ctx, business: BusinessId, id: ContactId) -> Result<Vec<Happened>> {
    let contact = show(ctx, business, id).await?;
    audit::history(ctx, "contact", contact.id).await
}

/// The form that edits a contact as it stands, with what one change replaced put back.
///
/// # Errors
/// If the business has no such person, or the reader may not edit businesses.
pub async fn form_before(ctx: &Ctx, business: BusinessId, id: ContactId, event: Uuid) -> Result<ContactForm> {
    ctx.may(Action::EditBusinesses).await?;
    let mut form = ContactForm::of(&show(ctx, business, id).await?);
    for (field, before) in audit::before(ctx.read(), "contact", id, event).await? {
        form.put_back(&field, &before);
    }
    Ok(form)
}

/// Those who are there before those who have left, by kana.
pub(in crate::businesses) async fn of_business(ctx: &Ctx, business: &business::Model) -> Result<Vec<ContactView>> {
    let rows = contact::Entity::find()
        .filter(contact::Column::BusinessId.eq(business.id))
        .order_by_asc(contact::Column::Left)
        .order_by_asc(contact::Column::Kana)
        .order_by_asc(contact::Column::Name)
        .all(ctx.read())
        .await?;
    Ok(rows.into_iter().map(|row| view(row, business.clone())).collect())
}

fn view(row: contact::Model, at: business::Model) -> ContactView {
    ContactView {
        id: row.id.into(),
        version: row.version,
        business: related(at),
        name: row.name,
        kana: row.kana,
        title: row.title,
        phone: row.phone,
        email: row.email,
        note: row.note,
        left: row.left,
    }
}

/// The columns that a form fills.
pub(super) fn filled(contact: &Contact) -> contact::ActiveModel {
    contact::ActiveModel {
        name: Set(contact.name.clone()),
        kana: Set(contact.kana.clone()),
        title: Set(contact.title.clone()),
        phone: Set(contact.phone.clone()),
        email: Set(contact.email.clone()),
        note: Set(contact.note.clone()),
        left: Set(contact.left),
        ..contact::ActiveModel::default()
    }
}

/// The stored contact as a form would have it.
pub(crate) fn read(row: &contact::Model) -> Contact {
    Contact {
        name: row.name.clone(),
        kana: row.kana.clone(),
        title: row.title.clone(),
        phone: row.phone.clone(),
        email: row.email.clone(),
        note: row.note.clone(),
        left: row.left,
    }
}
