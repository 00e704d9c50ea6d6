//! Writes the whole index anew, after records came in bulk.

use domain::Problem;
use futures::FutureExt;
use sea_orm::{ColumnTrait, DbBackend, EntityTrait, ModelTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{entry::Entry, index::put, sqlite};
use crate::{
    Ctx,
    entities::{business, case, consultation, contact, search_entry},
    failure::Result,
    tx,
};

/// Records read and written at a time: one transaction each, so that nobody waits long.
const AT_ONCE: u64 = 2000;

/// Empties the index and fills it with all records, as the system. Meanwhile searches find less.
///
/// # Errors
/// For anybody but the system.
pub async fn rebuild(ctx: &Ctx) -> Result<()> {
    if ctx.actor != domain::Actor::System {
        return Err(Problem::NotAllowed.into());
    }
    empty(ctx).await?;
    fill::<business::Entity>(ctx, business::Column::Id, |row| row.id, Entry::of_business).await?;
    fill::<contact::Entity>(ctx, contact::Column::Id, |row| row.id, Entry::of_contact).await?;
    fill::<case::Entity>(ctx, case::Column::Id, |row| row.id, Entry::of_case).await?;
    fill::<consultation::Entity>(ctx, consultation::Column::Id, |row| row.id, Entry::of_consultation).await
}

async fn empty(ctx: &Ctx) -> Result<()> {
    tx::write(ctx, |tx| {
        async move {
            if tx.ctx.db.backend() == DbBackend::Sqlite {
                sqlite::remove_all(tx.db()).await?;
            }
            search_entry::Entity::delete_many().exec(tx.db()).await?;
            Ok(())
        }
        .boxed()
    })
    .await
}

async fn fill<E>(ctx: &Ctx, id: E::Column, id_of: fn(&E::Model) -> Uuid, entry_of: fn(&E::Model) -> Entry) -> Result<()>
where
    E: EntityTrait,
    E::Model: ModelTrait<Entity = E> + Sync,
{
    let mut after = Uuid::nil();
    loop {
        let rows = E::find().filter(id.gt(after)).order_by_asc(id).limit(AT_ONCE).all(ctx.read()).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = id_of(last);
        let entries: Vec<Entry> = rows.iter().map(entry_of).filter(|entry| !entry.is_empty()).collect();
        tx::write(ctx, move |tx| async move { put(tx, &entries).await }.boxed()).await?;
    }
}
