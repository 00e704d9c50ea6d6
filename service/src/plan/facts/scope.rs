//! Which records' facts are to be derived.

use std::collections::HashSet;

use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

use crate::{entities::fact_change, failure::Result, tx::FactKind};

/// Beyond so many changed records everything is read again: that is faster.
pub(crate) const FEW: usize = 1000;

#[derive(Debug)]
pub(in crate::plan) enum Scope {
    All,
    Changed(Changed),
}

/// The records that changed.
#[derive(Debug, Default)]
pub(in crate::plan) struct Changed {
    pub(super) businesses: HashSet<Uuid>,
    pub(super) cases: HashSet<Uuid>,
    pub(super) consultations: HashSet<Uuid>,
    pub(super) outcomes: HashSet<Uuid>,
}

impl Scope {
    /// What has changed since a count. What was noted then may be swept away by now: then it is everything.
    pub(in crate::plan) async fn since(db: &DatabaseTransaction, counter: i64) -> Result<Self> {
        let few = u64::try_from(FEW).unwrap_or(u64::MAX);
        let rows = fact_change::Entity::find().filter(fact_change::Column::Counter.gt(counter));
        let rows = rows.order_by_asc(fact_change::Column::Counter).limit(few + 1).all(db).await?;
        // Every count has a row, and the oldest go first.
        let is_whole = rows.first().is_some_and(|first| first.counter == counter + 1);
        if rows.len() > FEW || !is_whole {
            return Ok(Self::All);
        }
        let mut changed = Changed::default();
        for row in rows {
            match FactKind::of_key(&row.kind) {
                Some(FactKind::Business) => changed.businesses.insert(row.record_id),
                Some(FactKind::Case) => changed.cases.insert(row.record_id),
                Some(FactKind::Consultation) => changed.consultations.insert(row.record_id),
                Some(FactKind::Outcome) => changed.outcomes.insert(row.record_id),
                // The plan itself is read at every change; facts do not depend on it.
                Some(FactKind::Plan) => false,
                Some(FactKind::Programme | FactKind::Import) | None => return Ok(Self::All),
            };
        }
        Ok(Self::Changed(changed))
    }
}

/// All rows, or those whose column holds one of the ids.
pub(super) fn only<E: EntityTrait>(rows: Select<E>, column: E::Column, ids: Option<&HashSet<Uuid>>) -> Select<E> {
    match ids {
        Some(ids) => rows.filter(column.is_in(ids.iter().copied())),
        None => rows,
    }
}
