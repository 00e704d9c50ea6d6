//! Keeps the index in step with the records, in their own transactions.

use domain::search::SearchKind;
use sea_orm::{ColumnTrait, DbBackend, EntityTrait, QueryFilter, sea_query::Condition};
use uuid::Uuid;

use super::{ask::Ask, entry::Entry, postgres, sqlite};
use crate::{Ctx, entities::search_entry, failure::Result, tx::Tx};

/// Puts a record into the index, or brings it up to date there.
pub(crate) async fn index(tx: &Tx, entry: Entry) -> Result<()> {
    let found = stored(entry.kind, entry.record).one(tx.db()).await?;
    if found.is_some_and(|row| row.normalised == entry.normalised && row.sort_key == entry.sort_key) {
        return Ok(());
    }
    remove(tx, entry.kind, entry.record).await?;
    if entry.is_empty() {
        return Ok(());
    }
    put(tx, &[entry]).await
}

/// Takes a record out of the index.
async fn remove(tx: &Tx, kind: SearchKind, record: impl Into<Uuid>) -> Result<()> {
    let Some(row) = stored(kind, record.into()).one(tx.db()).await? else { return Ok(()) };
    if tx.ctx.db.backend() == DbBackend::Sqlite {
        sqlite::remove(tx.db(), row.row).await?;
    }
    search_entry::Entity::delete_by_id(row.row).exec(tx.db()).await?;
    Ok(())
}

/// Adds entries of records that are not in the index yet.
pub(crate) async fn put(tx: &Tx, entries: &[Entry]) -> Result<()> {
    match tx.ctx.db.backend() {
        DbBackend::Postgres => postgres::put(tx.db(), entries).await,
        _ => sqlite::put(tx.db(), entries).await,
    }
}

fn stored(kind: SearchKind, record: Uuid) -> sea_orm::Select<search_entry::Entity> {
    search_entry::Entity::find()
        .filter(search_entry::Column::Kind.eq(kind.key()))
        .filter(search_entry::Column::RecordId.eq(record))
}

/// What a query over `search_entries` must hold so that it yields the entries of a kind that hold what was asked.
pub(super) fn holds(ctx: &Ctx, kind: SearchKind, ask: &Ask) -> Condition {
    match ctx.db.backend() {
        DbBackend::Postgres => postgres::holds(kind, ask),
        _ => sqlite::holds(kind, ask),
    }
}
