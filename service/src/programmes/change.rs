//! What every change of a programme begins and ends with.

use domain::{FieldConflict, Problem, Text, What, programmes::Programme};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    EntityTrait, QuerySelect,
};
use uuid::Uuid;

use super::read;
use crate::{
    audit::{Changes, Event},
    entities::programme,
    failure::Result,
    requests::leave_flash_in,
    tx::{FactKind, Tx},
};

const SAVED: Text = Text::new("支援メニューを保存しました。", "The programme is saved.");

/// The programme of a form, locked until the transaction ends.
pub(super) async fn begin(tx: &Tx, id: &str) -> Result<Programme> {
    let not_found = || Problem::NotFound(What::Programme);
    let id: Uuid = id.parse().map_err(|_| not_found())?;
    programme::Entity::find_by_id(id).lock_exclusive().one(tx.db()).await?.ok_or_else(not_found)?;
    read::by_id(tx.db(), id).await
}

/// Refuses a form that was filled in on an older version, with what now stands.
pub(super) fn assert_version(now: &Programme, seen: i64, label: Text, mine: &str, theirs: &str) -> Result<()> {
    if now.version == seen {
        return Ok(());
    }
    let field = FieldConflict::new("programme", label, mine, theirs);
    Err(Problem::Conflict { version: now.version, fields: vec![field] }.into())
}

/// Raises the version and says what changed; `row` holds what of the programme's own row changes with it.
pub(super) async fn finish(
    tx: &Tx,
    now: &Programme,
    row: programme::ActiveModel,
    verb: &'static str,
    changes: Changes,
) -> Result<()> {
    let row = programme::ActiveModel {
        id: Unchanged(now.id.into()),
        version: Set(now.version + 1),
        updated_at: Set(tx.ctx.now()),
        updated_by: Set(tx.ctx.actor.account().map(Into::into)),
        ..row
    };
    row.update(tx.db()).await?;
    tx.changes_facts_of(FactKind::Programme, now.id).await;
    tx.audit(Event::about(verb, "programme", now.id).with(changes)).await?;
    leave_flash_in(tx, SAVED.into(), None).await
}
