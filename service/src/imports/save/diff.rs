//! Which rows are new, which changed, which are the same.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelBehavior, ActiveModelTrait, EntityTrait, IntoActiveModel, ModelTrait};
use uuid::Uuid;

use super::super::{bulk, files::Tally};
use crate::{
    entities::{business, case, consultation, manual_value, outcome},
    failure::Result,
    search::{self, Entry},
    tx::Tx,
};

/// A row of a table that people edit.
pub(super) trait Edited: PartialEq + Clone {
    /// Notes that it is changed now, by whom.
    fn touch(&mut self, at: DateTime<Utc>, by: Option<Uuid>);
}

macro_rules! edited {
    ($($table:ident),*) => {$(
        impl Edited for $table::Model {
            fn touch(&mut self, at: DateTime<Utc>, by: Option<Uuid>) {
                self.version += 1;
                self.updated_at = at;
                self.updated_by = by;
            }
        }
    )*};
}

edited!(business, case, consultation, manual_value, outcome);

/// New entries of the search index are written so many at a time.
const ENTRIES: usize = 2000;

/// The rows of one table, sorted out.
pub(super) struct Diff<M> {
    pub(super) new: Vec<M>,
    pub(super) changed: Vec<M>,
    same: usize,
}

impl<M> Default for Diff<M> {
    fn default() -> Self {
        Self { new: Vec::new(), changed: Vec::new(), same: 0 }
    }
}

impl<M: Edited> Diff<M> {
    /// Takes a row; `more` if what hangs on it changed, even if it did not itself.
    pub(super) fn put(&mut self, tx: &Tx, kept: Option<&M>, mut row: M, more: bool) {
        match kept {
            None => self.new.push(row),
            Some(kept) if *kept == row && !more => self.same += 1,
            Some(_) => {
                row.touch(tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
                self.changed.push(row);
            }
        }
    }

    pub(super) fn tally(&self) -> Tally {
        Tally { new: self.new.len(), changed: self.changed.len(), same: self.same }
    }

    /// Writes the new rows, then the changed ones.
    pub(super) async fn write<A>(self, tx: &Tx) -> Result<Tally>
    where
        A: ActiveModelTrait + ActiveModelBehavior + Send,
        M: ModelTrait<Entity = A::Entity> + IntoActiveModel<A>,
        A::Entity: EntityTrait<Model = M>,
    {
        let tally = self.tally();
        bulk::insert(tx, self.new.into_iter().map(IntoActiveModel::into_active_model).collect::<Vec<A>>()).await?;
        for row in self.changed {
            row.into_active_model().reset_all().update(tx.db()).await?;
        }
        Ok(tally)
    }

    /// Brings the search index up to date; to be called before [`Self::write`].
    pub(super) async fn index(&self, tx: &Tx, entry_of: impl Fn(&M) -> Entry) -> Result<()> {
        for rows in self.new.chunks(ENTRIES) {
            let entries: Vec<Entry> = rows.iter().map(&entry_of).filter(|entry| !entry.is_empty()).collect();
            search::put(tx, &entries).await?;
        }
        for row in &self.changed {
            search::index(tx, entry_of(row)).await?;
        }
        Ok(())
    }
}
