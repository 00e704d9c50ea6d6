//! Adds a person to a business.

use domain::{
    Action, BusinessId, ContactId, Problem, Text, What,
    businesses::{CONTACT_FIELDS, Contact, ContactForm},
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use uuid::Uuid;

use super::show::filled;
use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::{business, contact},
    failure::Result,
    requests::{key_of, leave_flash_in},
    search::{self, Entry},
    tx::{self, Once},
};

const ADDED: Text = Text::new("担当者を加えました。", "The contact is added.");

/// Adds a person to a business, once for each request key.
///
/// # Errors
/// The fields that must be put right; a business that is not there.
pub async fn add(ctx: &Ctx, form: ContactForm) -> Result<ContactId> {
    ctx.may(Action::EditBusinesses).await?;
    let business: BusinessId = form.business.parse().map_err(|_| Problem::NotFound(What::Business))?;
    let new = form.check()?;
    let key = key_of(&form.key)?;
    tx::write(ctx, move |tx| {
        async move {
            let at = business::Entity::find_by_id(Uuid::from(business)).one(tx.db()).await?;
            at.filter(|at| at.merged_into.is_none()).ok_or(Problem::NotFound(What::Business))?;
            let id = match tx.once(key, "businesses/add_contact", &form).await? {
                Once::Again(id) => return Ok(id.into()),
                Once::First(id) => id,
            };
            let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
            let row = contact::ActiveModel {
                id: Set(id),
                business_id: Set(business.into()),
                version: Set(1),
                created_at: Set(now),
                created_by: Set(by),
                updated_at: Set(now),
                updated_by: Set(by),
                ..filled(&new)
            };
            let row = row.insert(tx.db()).await?;
            search::index(tx, Entry::of_contact(&row)).await?;
            tx.audit(Event::about("businesses/add_contact", "contact", id).with(added(&new))).await?;
            leave_flash_in(tx, ADDED.into(), None).await?;
            Ok(id.into())
        }
        .boxed()
    })
    .await
}

/// What a new contact holds, for its history.
pub(crate) fn added(new: &Contact) -> Changes {
    let values = CONTACT_FIELDS.iter().zip(new.values());
    values.fold(Changes::default(), |changes, ((field, _), value)| changes.new_field(field, value))
}
