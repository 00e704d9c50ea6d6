//! The stages that cases entered. Entries that are there already stay; new ones take their place among them by date.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
    sea_query::{Expr, ExprTrait},
};
use uuid::Uuid;

use super::super::{bulk, files::Tally, known::Known, rows::Rows};
use crate::{
    clock::new_id,
    entities::{case, stage_entry},
    failure::Result,
    tx::Tx,
};

/// The paths of the cases that the file names, as they will be.
pub(in crate::imports) struct Paths {
    /// By case, in order.
    entries: HashMap<Uuid, Vec<stage_entry::Model>>,
    /// The cases whose path changes.
    changed: Vec<Uuid>,
    tally: Tally,
}

impl Paths {
    /// Where a case stands at the end of its path.
    pub(super) fn last_stage(&self, case: Uuid) -> Option<&str> {
        self.entries.get(&case)?.last().map(|entry| entry.stage_key.as_str())
    }
}

/// Puts the rows of the file among the entries that are there.
pub(in crate::imports) async fn settle(tx: &Tx, rows: &Rows, known: &Known) -> Result<Paths> {
    let mut entries: HashMap<Uuid, Vec<stage_entry::Model>> = HashMap::new();
    for row in &rows.stages {
        entries.entry(known.cases.ids[&row.case]).or_default();
    }
    let cases: Vec<Uuid> = entries.keys().copied().collect();
    for entry in bulk::find::<stage_entry::Entity>(tx, stage_entry::Column::CaseId, cases).await? {
        entries.entry(entry.case_id).or_default().push(entry);
    }
    for path in entries.values_mut() {
        path.sort_by_key(|entry| entry.position);
    }
    let (mut changed, mut tally) = (Vec::new(), Tally::default());
    for row in &rows.stages {
        let case_id = known.cases.ids[&row.case];
        let path = entries.entry(case_id).or_default();
        if path.iter().any(|entry| entry.stage_key == row.stage && entry.entered_on == row.entered_on) {
            tally.same += 1;
            continue;
        }
        tally.new += 1;
        if changed.last() != Some(&case_id) {
            changed.push(case_id);
        }
        path.push(stage_entry::Model {
            id: new_id(),
            case_id,
            stage_key: row.stage.clone(),
            route_key: None,
            entered_on: row.entered_on,
            position: 0,
            direction: "imported".to_owned(),
            reason: String::new(),
            created_at: tx.ctx.now(),
            created_by: tx.ctx.actor.account().map(Into::into),
        });
    }
    for path in entries.values_mut() {
        // Stable: entries of one day stay in the order in which they came.
        path.sort_by_key(|entry| entry.entered_on);
        for (position, entry) in (0..).zip(path) {
            entry.position = position;
        }
    }
    changed.sort_unstable();
    changed.dedup();
    Ok(Paths { entries, changed, tally })
}

/// Writes the paths that change, and where those cases stand now.
pub(in crate::imports) async fn save(tx: &Tx, mut paths: Paths, saved_cases: &[Uuid]) -> Result<Tally> {
    let changed = paths.changed.iter().copied();
    bulk::delete::<stage_entry::Entity>(tx, stage_entry::Column::CaseId, changed.clone()).await?;
    for case in changed.clone().filter(|case| saved_cases.binary_search(case).is_err()) {
        case::Entity::update_many()
            .col_expr(case::Column::StageKey, Expr::value(paths.last_stage(case)))
            .col_expr(case::Column::Version, Expr::col(case::Column::Version).add(1))
            .filter(case::Column::Id.eq(case))
            .exec(tx.db())
            .await?;
    }
    let entries: Vec<_> = changed.flat_map(|case| paths.entries.remove(&case).unwrap_or_default()).collect();
    bulk::insert(tx, entries.into_iter().map(IntoActiveModel::into_active_model).collect::<Vec<_>>()).await?;
    Ok(paths.tally)
}
