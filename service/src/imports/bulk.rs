//! Writes many rows at a time: as many as fit into one statement on both databases.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, Iterable, ModelTrait, QueryFilter, Value};

use crate::{failure::Result, tx::Tx};

/// SQLite takes 32,766 variables, PostgreSQL 65,535.
const VARIABLES: usize = 32_000;
/// Beyond so many rows a statement gets no faster.
const ROWS: usize = 500;

/// Inserts rows in their order, which must be one that foreign keys allow.
pub(crate) async fn insert<A: ActiveModelTrait + Send>(
    tx: &Tx,
    rows: impl IntoIterator<Item = A> + Send,
) -> Result<()> {
    let columns = <A::Entity as EntityTrait>::Column::iter().count();
    let at_once = (VARIABLES / columns).min(ROWS);
    let mut rows = rows.into_iter();
    loop {
        let chunk: Vec<A> = rows.by_ref().take(at_once).collect();
        if chunk.is_empty() {
            return Ok(());
        }
        A::Entity::insert_many(chunk).exec_without_returning(tx.db()).await?;
    }
}

/// All rows whose column holds one of the values.
pub(crate) async fn find<E: EntityTrait>(
    tx: &Tx,
    column: E::Column,
    values: impl IntoIterator<Item = impl Into<Value>>,
) -> Result<Vec<E::Model>>
where
    E::Model: ModelTrait,
{
    let values: Vec<Value> = values.into_iter().map(Into::into).collect();
    let mut found = Vec::new();
    for chunk in values.chunks(VARIABLES) {
        found.extend(E::find().filter(column.is_in(chunk.iter().cloned())).all(tx.db()).await?);
    }
    Ok(found)
}

/// Deletes all rows whose column holds one of the values.
pub(crate) async fn delete<E: EntityTrait>(
    tx: &Tx,
    column: E::Column,
    values: impl IntoIterator<Item = impl Into<Value>>,
) -> Result<()> {
    let values: Vec<Value> = values.into_iter().map(Into::into).collect();
    for chunk in values.chunks(VARIABLES) {
        E::delete_many().filter(column.is_in(chunk.iter().cloned())).exec(tx.db()).await?;
    }
    Ok(())
}
