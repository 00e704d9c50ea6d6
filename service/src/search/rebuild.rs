//! Writes the whole index anew, after records came in bulk.

use domain::Problem;
use futures::{FutureExt, future::BoxFuture};
use sea_orm::{ColumnTrait, DbBackend, EntityTrait, ModelTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{entry::Entry, index::put, sqlite};
use crate::{
    Ctx,
    entities::{business, case, consultation, contact, search_entry},
    failure::Result,
    tx::{self, Tx},
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
    for put_some in KINDS {
        let mut after = Some(Uuid::nil());
        while let Some(last) = after {
            after = tx::write(ctx, move |tx| put_some(tx, last)).await?;
        }
    }
    Ok(())
}

/// Fills the index with all records within the transaction that brought them, where it was empty.
pub(crate) async fn fill_as_system(tx: &Tx) -> Result<()> {
    for put_some in KINDS {
        let mut after = Some(Uuid::nil());
        while let Some(last) = after {
            after = put_some(tx, last).await?;
        }
    }
    Ok(())
}

/// Puts the next records of a kind after an id into the index; the answer is the last of them.
type PutSome = for<'t> fn(&'t Tx, Uuid) -> BoxFuture<'t, Result<Option<Uuid>>>;

const KINDS: [PutSome; 4] = [
    |tx, after| {
        put_some::<business::Entity>(tx, business::Column::Id, after, |row| (row.id, Entry::of_business(row))).boxed()
    },
    |tx, after| {
        put_some::<contact::Entity>(tx, contact::Column::Id, after, |row| (row.id, Entry::of_contact(row))).boxed()
    },
    |tx, after| put_some::<case::Entity>(tx, case::Column::Id, after, |row| (row.id, Entry::of_case(row))).boxed(),
    |tx, after| {
        put_some::<consultation::Entity>(tx, consultation::Column::Id, after, |row| {
            (row.id, Entry::of_consultation(row))
        })
        .boxed()
    },
];

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

async fn put_some<E>(
    tx: &Tx,
    id: E::Column,
    after: Uuid,
    entry_of: fn(&E::Model) -> (Uuid, Entry),
) -> Result<Option<Uuid>>
where
    E: EntityTrait,
    E::Model: ModelTrait<Entity = E> + Sync,
{
    let rows = E::find().filter(id.gt(after)).order_by_asc(id).limit(AT_ONCE).all(tx.db()).await?;
    let (ids, entries): (Vec<_>, Vec<_>) = rows.iter().map(entry_of).unzip();
    let entries: Vec<Entry> = entries.into_iter().filter(|entry| !entry.is_empty()).collect();
    put(tx, &entries).await?;
    Ok(ids.last().copied())
}
