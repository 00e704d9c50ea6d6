//! Registers a business.

use domain::{Action, BusinessId, businesses::BusinessForm};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::business,
    failure::Result,
    requests::key_of,
    search::{self, Entry},
    tx::{self, FactKind, Once},
};

/// Adds a business to the register, once for each request key.
///
/// # Errors
/// The fields that must be put right; a reader who may not edit.
pub async fn register(ctx: &Ctx, form: BusinessForm) -> Result<BusinessId> {
    ctx.may(Action::EditBusinesses).await?;
    let new = form.check(ctx.today())?;
    let key = key_of(&form.key)?;
    tx::write(ctx, move |tx| {
        async move {
            let id = match tx.once(key, "businesses/register", &form).await? {
                Once::Again(id) => return Ok(id.into()),
                Once::First(id) => id,
            };
            let changes = Changes::default()
                .new_field("kind", new.kind.key())
                .new_field("name", &new.name)
                .new_field("kana", &new.kana)
                .new_field("municipality", &new.municipality)
                .new_field("employees", new.employees)
                .new_field("founded_on", new.founded_on)
                .new_field("note", &new.note);
            let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
            let row = business::ActiveModel {
                id: Set(id),
                kind: Set(new.kind.key().to_owned()),
                name: Set(new.name),
                kana: Set(new.kana),
                corporate_number: Set(None),
                municipality: Set(new.municipality),
                address: Set(String::new()),
                industry: Set(None),
                employees: Set(new.employees),
                founded_on: Set(new.founded_on),
                phone: Set(String::new()),
                email: Set(String::new()),
                website: Set(String::new()),
                note: Set(new.note),
                parent_id: Set(None),
                merged_into: Set(None),
                external_key: Set(None),
                version: Set(1),
                created_at: Set(now),
                created_by: Set(by),
                updated_at: Set(now),
                updated_by: Set(by),
            };
            let row = row.insert(tx.db()).await?;
            search::index(tx, Entry::of_business(&row)).await?;
            tx.changes_facts_of(FactKind::Business, id).await;
            tx.audit(Event::about("businesses/register", "business", id).with(changes)).await?;
            Ok(id.into())
        }
        .boxed()
    })
    .await
}
