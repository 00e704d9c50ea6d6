//! Registers a business.

use domain::{
    Action, BusinessId, FieldErrors, Problem, Text,
    businesses::{Business, BusinessForm, FIELDS},
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use uuid::Uuid;

use super::{alike::alike_to, stored::filled};
use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::business,
    failure::Result,
    requests::{key_of, leave_flash_in},
    search::{self, Entry},
    tx::{self, FactKind, Once, Tx},
};

const REGISTERED: Text = Text::new("事業者を登録しました。", "The business is registered.");
const UNKNOWN_PARENT: Text =
    Text::new("本店・親会社を候補から選んでください。", "Please choose the head office or parent from the candidates.");
/// A head office of a head office of a head office is already more than there is.
const PARENTS_MAX: usize = 8;

/// Adds a business to the register, once for each request key.
///
/// # Errors
/// The fields that must be put right; similar businesses that the person has not been shown; a reader who may not.
pub async fn register(ctx: &Ctx, form: BusinessForm) -> Result<BusinessId> {
    ctx.may(Action::EditBusinesses).await?;
    let new = form.check(ctx.today())?;
    let key = key_of(&form.key)?;
    let alike = unseen(ctx, &form, &new).await?;
    tx::write(ctx, move |tx| {
        async move {
            let id = match tx.once(key, "businesses/register", &form).await? {
                Once::Again(id) => return Ok(id.into()),
                Once::First(id) => id,
            };
            // Only now: a form that came twice is alike to what it made itself.
            if let Some(problem) = alike {
                return Err(problem.into());
            }
            check_parent(tx, id, &new).await?;
            insert(tx, id, &new).await?;
            leave_flash_in(tx, REGISTERED.into(), None).await?;
            Ok(id.into())
        }
        .boxed()
    })
    .await
}

async fn unseen(ctx: &Ctx, form: &BusinessForm, new: &Business) -> Result<Option<Problem>> {
    if form.seen == BusinessForm::NOBODY_LOOKS {
        return Ok(None);
    }
    let seen: Vec<&str> = form.seen.split(',').collect();
    let records = alike_to(ctx, &new.name, &new.kana, new.corporate_number, None).await?;
    let all_seen = records.iter().all(|record| seen.contains(&record.id.to_string().as_str()));
    Ok((!all_seen).then_some(Problem::Alike { records }))
}

async fn insert(tx: &Tx, id: Uuid, new: &Business) -> Result<()> {
    let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
    let row = business::ActiveModel {
        id: Set(id),
        version: Set(1),
        created_at: Set(now),
        created_by: Set(by),
        updated_at: Set(now),
        updated_by: Set(by),
        ..filled(new)
    };
    let row = row.insert(tx.db()).await?;
    search::index(tx, Entry::of_business(&row)).await?;
    tx.changes_facts_of(FactKind::Business, id).await;
    tx.audit(Event::about("businesses/register", "business", id).with(registered(new))).await
}

/// What a new business holds, for its history.
pub(crate) fn registered(new: &Business) -> Changes {
    let values = FIELDS.iter().zip(new.values());
    values.fold(Changes::default(), |changes, ((field, _), value)| changes.new_field(field, value))
}

/// The parent must be there, and must not be below the business itself.
pub(super) async fn check_parent(tx: &Tx, id: Uuid, new: &Business) -> Result<()> {
    let mut next = new.parent.map(Uuid::from);
    for _ in 0..PARENTS_MAX {
        let Some(parent) = next else { return Ok(()) };
        let row = business::Entity::find_by_id(parent).one(tx.db()).await?;
        let Some(row) = row.filter(|row| row.id != id && row.merged_into.is_none()) else { break };
        next = row.parent_id;
    }
    if next.is_none() { Ok(()) } else { Err(FieldErrors::of("parent", UNKNOWN_PARENT).into()) }
}
