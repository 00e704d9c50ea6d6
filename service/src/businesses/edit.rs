//! Edits a business. Who saves second sees, field by field, what the first one changed, and chooses.

use domain::{
    Action, BusinessId, FieldConflict, Problem, Text, What,
    businesses::{Business, BusinessForm, FIELDS, fields},
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use uuid::Uuid;

use super::{
    register::check_parent,
    stored::{filled, read},
};
use crate::{
    Ctx,
    audit::{Changes, Edited, Event, collision},
    entities::business,
    failure::Result,
    requests::leave_flash_in,
    search::{self, Entry},
    tx::{self, FactKind, Tx},
};

const SAVED: Text = Text::new("事業者を保存しました。", "The business is saved.");

/// Saves a business as the form has it.
///
/// # Errors
/// The fields that must be put right; what somebody else changed meanwhile; a business that is not there.
pub async fn edit(ctx: &Ctx, form: BusinessForm) -> Result<BusinessId> {
    ctx.may(Action::EditBusinesses).await?;
    let id: BusinessId = form.id.parse().map_err(|_| Problem::NotFound(What::Business))?;
    let new = form.check(ctx.today())?;
    tx::write(ctx, move |tx| async move { save(tx, id, form.version, new).await }.boxed()).await
}

async fn save(tx: &Tx, id: BusinessId, seen: i64, new: Business) -> Result<BusinessId> {
    let found = business::Entity::find_by_id(Uuid::from(id)).one(tx.db()).await?;
    let row = found.filter(|row| row.merged_into.is_none()).ok_or(Problem::NotFound(What::Business))?;
    let old = read(&row)?;
    if row.version != seen {
        let edited = Edited { kind: "business", id: row.id, verbs: &["businesses/edit"], seen, stands: row.version };
        if let Some(problem) = collision(tx, edited, both(tx, &new, &old).await?).await? {
            return Err(problem.into());
        }
    }
    check_parent(tx, row.id, &new).await?;
    let changes = edited(&old, &new);
    if changes.is_empty() {
        leave_flash_in(tx, SAVED.into(), None).await?;
        return Ok(id);
    }
    let changed = business::ActiveModel {
        id: Set(row.id),
        version: Set(row.version + 1),
        updated_at: Set(tx.ctx.now()),
        updated_by: Set(tx.ctx.actor.account().map(Into::into)),
        ..filled(&new)
    };
    let row = changed.update(tx.db()).await?;
    search::index(tx, Entry::of_business(&row)).await?;
    tx.changes_facts_of(FactKind::Business, row.id).await;
    tx.audit(Event::about("businesses/edit", "business", row.id).with(changes)).await?;
    leave_flash_in(tx, SAVED.into(), None).await?;
    Ok(id)
}

/// What an edit changes, for the history.
pub(crate) fn edited(old: &Business, new: &Business) -> Changes {
    let values = FIELDS.iter().zip(old.values().into_iter().zip(new.values()));
    values.fold(Changes::default(), |changes, ((field, _), (before, after))| changes.field(field, before, after))
}

/// Every field as the person has it and as it stands.
async fn both(tx: &Tx, mine: &Business, theirs: &Business) -> Result<Vec<FieldConflict>> {
    let mut all = Vec::new();
    for ((field, label), (mine, theirs)) in FIELDS.iter().zip(mine.values().into_iter().zip(theirs.values())) {
        let read_as = match *field {
            "parent" => [name_of(tx, &mine).await?, name_of(tx, &theirs).await?],
            field => [fields::reads(field, &mine), fields::reads(field, &theirs)],
        };
        let [mine_reads, theirs_reads] = read_as;
        all.push(FieldConflict::new(field, *label, mine, theirs).read_as(mine_reads, theirs_reads));
    }
    Ok(all)
}

async fn name_of(tx: &Tx, id: &str) -> Result<domain::Words> {
    let Ok(id) = id.parse::<Uuid>() else { return Ok(domain::Words::default()) };
    let row = business::Entity::find_by_id(id).one(tx.db()).await?;
    Ok(row.map(|row| domain::Words::same(&row.name)).unwrap_or_default())
}
