//! Businesses that would be merged in a circle.

use std::collections::{HashMap, HashSet};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::super::{
    known::Known,
    report::{Place, Report},
    rows::Rows,
    words,
};
use crate::{entities::business, failure::Result, tx::Tx};

pub(super) async fn check(tx: &Tx, rows: &Rows, known: &Known, report: &mut Report) -> Result<()> {
    if rows.businesses.iter().all(|row| row.merged_into.is_empty()) {
        return Ok(());
    }
    let kept = business::Entity::find()
        .select_only()
        .columns([business::Column::Id, business::Column::MergedInto])
        .filter(business::Column::MergedInto.is_not_null())
        .into_tuple::<(Uuid, Uuid)>()
        .all(tx.db())
        .await?;
    let mut into: HashMap<Uuid, Uuid> = kept.into_iter().collect();
    let id = |key: &str| known.businesses.ids.get(key).copied();
    for row in &rows.businesses {
        let Some(own) = id(&row.key) else { continue };
        match id(&row.merged_into) {
            Some(other) => into.insert(own, other),
            None => into.remove(&own),
        };
    }
    for row in rows.businesses.iter().filter(|row| !row.merged_into.is_empty()) {
        if id(&row.key).is_some_and(|start| comes_back(start, &into)) {
            let place = Place { file: "businesses.csv", line: row.line, column: "merged_into" };
            report.add(place, words::MERGED_IN_A_CIRCLE);
        }
    }
    Ok(())
}

/// Whether the chain of merges reaches no end.
fn comes_back(start: Uuid, into: &HashMap<Uuid, Uuid>) -> bool {
    let mut seen = HashSet::from([start]);
    let mut at = start;
    while let Some(next) = into.get(&at) {
        if !seen.insert(*next) {
            return true;
        }
        at = *next;
    }
    false
}
