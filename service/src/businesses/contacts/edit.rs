//! Edits a person at a business, or marks them as having left.

use domain::{
    Action, ContactId, FieldConflict, Problem, Text, What,
    businesses::{CONTACT_FIELDS, Contact, ContactForm, contact_reads},
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use uuid::Uuid;

use super::show::{filled, read};
use crate::{
    Ctx,
    audit::{Changes, Edited, Event, collision},
    entities::contact,
    failure::Result,
    requests::leave_flash_in,
    search::{self, Entry},
    tx::{self, Tx},
};

const SAVED: Text = Text::new("担当者を保存しました。", "The contact is saved.");

/// Saves a contact as the form has it.
///
/// # Errors
/// The fields that must be put right; what somebody else changed meanwhile; a contact that is not there.
pub async fn edit(ctx: &Ctx, form: ContactForm) -> Result<ContactId> {
    ctx.may(Action::EditBusinesses).await?;
    let id: ContactId = form.id.parse().map_err(|_| Problem::NotFound(What::Contact))?;
    let business: Uuid = form.business.parse().map_err(|_| Problem::NotFound(What::Contact))?;
    let new = form.check()?;
    tx::write(ctx, move |tx| {
        async move {
            let found = contact::Entity::find_by_id(Uuid::from(id)).one(tx.db()).await?;
            let row = found.filter(|row| row.business_id == business).ok_or(Problem::NotFound(What::Contact))?;
            save(tx, row, form.version, new).await?;
            Ok(id)
        }
        .boxed()
    })
    .await
}

async fn save(tx: &Tx, row: contact::Model, seen: i64, new: Contact) -> Result<()> {
    let old = read(&row);
    if row.version != seen {
        let verbs = &["businesses/edit_contact"];
        let edited = Edited { kind: "contact", id: row.id, verbs, seen, stands: row.version };
        if let Some(problem) = collision(tx, edited, both(&new, &old)).await? {
            return Err(problem.into());
        }
    }
    let changes = CONTACT_FIELDS.iter().zip(old.values().into_iter().zip(new.values()));
    let changes =
        changes.fold(Changes::default(), |changes, ((field, _), (before, after))| changes.field(field, before, after));
    if changes.is_empty() {
        return leave_flash_in(tx, SAVED.into(), None).await;
    }
    let changed = contact::ActiveModel {
        id: Set(row.id),
        version: Set(row.version + 1),
        updated_at: Set(tx.ctx.now()),
        updated_by: Set(tx.ctx.actor.account().map(Into::into)),
        ..filled(&new)
    };
    let row = changed.update(tx.db()).await?;
    search::index(tx, Entry::of_contact(&row)).await?;
    tx.audit(Event::about("businesses/edit_contact", "contact", row.id).with(changes)).await?;
    leave_flash_in(tx, SAVED.into(), None).await
}

/// Every field as the person has it and as it stands.
fn both(mine: &Contact, theirs: &Contact) -> Vec<FieldConflict> {
    let sides = CONTACT_FIELDS.iter().zip(mine.values().into_iter().zip(theirs.values()));
    let both = sides.map(|((field, label), (mine, theirs))| {
        let reads = [contact_reads(field, &mine), contact_reads(field, &theirs)];
        let [mine_reads, theirs_reads] = reads;
        FieldConflict::new(field, *label, mine, theirs).read_as(mine_reads, theirs_reads)
    });
    both.collect()
}
