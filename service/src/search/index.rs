//! Keeps the index in step with the records, in their own transactions.

use domain::search::SearchKind;
use sea_orm::{ColumnTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Condition};
use uuid::Uuid;

use super::{ask::Ask, entry::Entry, postgres, sqlite};
use crate::{Ctx, entities::search_entry, failure::Result, tx::Tx};

const NEAR_MAX: u64 = 100;

/// Puts a record into the index, or brings it up to date there.
pub(crate) async fn index(tx: &Tx, entry: Entry) -> Result<()> {
    if let Some(row) = stored(entry.kind, entry.record).one(tx.db()).await? {
        if row.normalised == entry.normalised && row.sort_key == entry.sort_key {
            return Ok(());
        }
        remove(tx, row.row).await?;
    }
    index_new(tx, entry).await
}

/// Puts a record into the index that has just been made.
pub(crate) async fn index_new(tx: &Tx, entry: Entry) -> Result<()> {
    if entry.is_empty() {
        return Ok(());
    }
    put(tx, &[entry]).await
}

/// Takes an entry out of the index.
async fn remove(tx: &Tx, row: i64) -> Result<()> {
    if tx.ctx.db.backend() == DbBackend::Sqlite {
        sqlite::remove(tx.db(), row).await?;
    }
    search_entry::Entity::delete_by_id(row).exec(tx.db()).await?;
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
/// Up to a hundred records of a kind that have four letters in a row in common with a normalised name; of a shorter
/// name, those that hold it whole. What they have in common, the caller weighs.
pub(crate) async fn near(ctx: &Ctx, kind: SearchKind, key: &str) -> Result<Vec<Uuid>> {
    let Some(shares) = Ask::windows(key) else { return Ok(Vec::new()) };
    let mut any = Condition::any();
    for ask in &shares {
        any = any.add(holds(ctx, kind, ask));
    }
    let ids = search_entry::Entity::find().select_only().column(search_entry::Column::RecordId);
    let whole = ids.clone().filter(holds(ctx, kind, &shares[0])).limit(NEAR_MAX);
    let mut found: Vec<Uuid> = whole.into_tuple().all(ctx.read()).await?;
    let parts = ids.filter(any).order_by_desc(search_entry::Column::Row).limit(NEAR_MAX);
    found.extend(parts.into_tuple::<Uuid>().all(ctx.read()).await?);
    Ok(found)
}
