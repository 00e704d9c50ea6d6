//! Copies one table from a database into another, of the same kind or not, a few hundred rows at a time.

use futures::{FutureExt, TryStreamExt, future::BoxFuture};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, sea_query::ExprTrait,
};

use super::tally::Tally;
use crate::{entities::business, failure::Result, imports::bulk, tx::Tx};

/// Rows in memory at a time.
const AT_ONCE: usize = 500;

/// A table and what is done with it.
pub(super) struct Table {
    pub(super) name: &'static str,
    copy: for<'a> fn(&'a DatabaseTransaction, &'a Tx) -> BoxFuture<'a, Result<Tally>>,
    tally: fn(&DatabaseTransaction) -> BoxFuture<'_, Result<Tally>>,
    count: fn(&DatabaseTransaction) -> BoxFuture<'_, Result<u64>>,
}

impl Table {
    /// The table of an entity whose rows do not point at each other.
    pub(super) fn of<E>() -> Self
    where
        E: EntityTrait,
        E::Model: IntoActiveModel<E::ActiveModel> + Sync,
        E::ActiveModel: Send,
    {
        Self {
            name: E::default().table_name(),
            copy: |from, to| copy::<E>(from, to, |_| {}).boxed(),
            tally: |db| tally::<E>(db).boxed(),
            count: |db| async move { Ok(E::find().count(db).await?) }.boxed(),
        }
    }

    /// The register, in which a branch points at its head office.
    pub(super) fn of_businesses() -> Self {
        Self { copy: |from, to| copy_businesses(from, to).boxed(), ..Self::of::<business::Entity>() }
    }

    /// Copies all rows; the tally is of what was read.
    pub(super) async fn copy(&self, from: &DatabaseTransaction, to: &Tx) -> Result<Tally> {
        (self.copy)(from, to).await
    }

    pub(super) async fn tally(&self, db: &DatabaseTransaction) -> Result<Tally> {
        (self.tally)(db).await
    }

    pub(super) async fn is_empty(&self, db: &DatabaseTransaction) -> Result<bool> {
        Ok((self.count)(db).await? == 0)
    }
}

async fn copy<E>(from: &DatabaseTransaction, to: &Tx, hold_back: fn(&mut E::ActiveModel)) -> Result<Tally>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<E::ActiveModel> + Sync,
    E::ActiveModel: Send,
{
    let mut tally = Tally::default();
    let mut batch = Vec::with_capacity(AT_ONCE);
    let mut rows = E::find().stream(from).await?;
    while let Some(row) = rows.try_next().await? {
        tally.add(&row)?;
        let mut row = row.into_active_model();
        hold_back(&mut row);
        batch.push(row);
        if batch.len() == AT_ONCE {
            bulk::insert(to, batch.drain(..)).await?;
        }
    }
    bulk::insert(to, batch).await?;
    Ok(tally)
}

/// A head office may come after its branch: who points at whom is written when all are there.
async fn copy_businesses(from: &DatabaseTransaction, to: &Tx) -> Result<Tally> {
    use business::Column::{MergedInto, ParentId};
    let tally = copy::<business::Entity>(from, to, |row| {
        row.parent_id = Set(None);
        row.merged_into = Set(None);
    });
    let tally = tally.await?;
    let pointing = business::Entity::find().filter(ParentId.is_not_null().or(MergedInto.is_not_null()));
    let mut rows = pointing.stream(from).await?;
    while let Some(row) = rows.try_next().await? {
        let (parent, merged) = (row.parent_id, row.merged_into);
        let mut row = row.into_active_model();
        row.parent_id = Set(parent);
        row.merged_into = Set(merged);
        row.update(to.db()).await?;
    }
    Ok(tally)
}

async fn tally<E: EntityTrait>(db: &DatabaseTransaction) -> Result<Tally> {
    let mut tally = Tally::default();
    let mut rows = E::find().stream(db).await?;
    while let Some(row) = rows.try_next().await? {
        tally.add(&row)?;
    }
    Ok(tally)
}
