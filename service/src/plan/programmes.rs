//! Writes the programmes of a plan file: stages, routes, outcome types with their classes, default measures. What the
//! file no longer names is retired, never removed, because records speak of it.

use std::collections::HashMap;

use domain::plan::{KeyRow, OutcomeRow, ProgrammeRow};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, QueryFilter,
};
use uuid::Uuid;

use crate::{
    clock::new_id,
    entities::{outcome_class, outcome_type, programme, programme_measure, route, stage},
    failure::Result,
    tx::{FactKind, Tx},
};

/// Saves programmes; `measures` holds the ids of the plan's measures by code.
pub(super) async fn save(tx: &Tx, rows: &[ProgrammeRow], measures: &HashMap<String, Uuid>) -> Result<()> {
    for (position, row) in (0..).zip(rows) {
        let id = save_programme(tx, position, row).await?;
        save_stages(tx, id, &row.stages).await?;
        save_routes(tx, id, &row.routes).await?;
        save_outcome_types(tx, id, &row.outcomes).await?;
        save_defaults(tx, id, row, measures).await?;
        tx.changes_facts_of(FactKind::Programme, id).await;
    }
    Ok(())
}

async fn save_programme(tx: &Tx, position: i32, row: &ProgrammeRow) -> Result<Uuid> {
    let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
    let found = programme::Entity::find().filter(programme::Column::Code.eq(&row.code)).one(tx.db()).await?;
    let written = programme::ActiveModel {
        code: Set(row.code.clone()),
        name: Set(row.name.clone()),
        name_en: Set(row.name_en.clone().unwrap_or_default()),
        confidential: Set(row.confidential),
        position: Set(position),
        updated_at: Set(now),
        updated_by: Set(by),
        ..Default::default()
    };
    if let Some(found) = found {
        let again = programme::ActiveModel { id: Unchanged(found.id), version: Set(found.version + 1), ..written };
        return Ok(again.update(tx.db()).await?.id);
    }
    let first = programme::ActiveModel {
        id: Set(new_id()),
        quiet_days: Set(45),
        may_skip: Set(false),
        closing_needs_approval: Set(false),
        version: Set(1),
        created_at: Set(now),
        created_by: Set(by),
        ..written
    };
    Ok(first.insert(tx.db()).await?.id)
}

/// Brings an ordered list of keys up to what the file says.
macro_rules! save_list {
    ($name:ident, $table:ident, $parent:ident, $Parent:ident) => {
        async fn $name(tx: &Tx, parent: Uuid, rows: &[KeyRow]) -> Result<()> {
            let old = $table::Entity::find().filter($table::Column::$Parent.eq(parent)).all(tx.db()).await?;
            let mut old: HashMap<_, _> = old.into_iter().map(|row| (row.key, row.id)).collect();
            for (position, row) in (0..).zip(rows) {
                let written = $table::ActiveModel {
                    $parent: Set(parent),
                    key: Set(row.key.clone()),
                    name: Set(row.name.clone()),
                    name_en: Set(row.name_en.clone().unwrap_or_default()),
                    position: Set(position),
                    retired: Set(false),
                    ..Default::default()
                };
                match old.remove(&row.key) {
                    Some(id) => $table::ActiveModel { id: Unchanged(id), ..written }.update(tx.db()).await?,
                    None => $table::ActiveModel { id: Set(new_id()), ..written }.insert(tx.db()).await?,
                };
            }
            for id in old.into_values() {
                let retired = $table::ActiveModel { id: Unchanged(id), retired: Set(true), ..Default::default() };
                retired.update(tx.db()).await?;
            }
            Ok(())
        }
    };
}

save_list!(save_stages, stage, programme_id, ProgrammeId);
save_list!(save_routes, route, programme_id, ProgrammeId);
save_list!(save_classes, outcome_class, outcome_type_id, OutcomeTypeId);

async fn save_outcome_types(tx: &Tx, programme_id: Uuid, rows: &[OutcomeRow]) -> Result<()> {
    let of_programme = outcome_type::Entity::find().filter(outcome_type::Column::ProgrammeId.eq(programme_id));
    let mut old: HashMap<_, _> = of_programme.all(tx.db()).await?.into_iter().map(|row| (row.key, row.id)).collect();
    for (position, row) in (0..).zip(rows) {
        let written = outcome_type::ActiveModel {
            programme_id: Set(programme_id),
            key: Set(row.key.clone()),
            name: Set(row.name.clone()),
            name_en: Set(row.name_en.clone().unwrap_or_default()),
            unit: Set(row.unit.clone().unwrap_or_default()),
            position: Set(position),
            retired: Set(false),
            ..Default::default()
        };
        let id = match old.remove(&row.key) {
            Some(id) => outcome_type::ActiveModel { id: Unchanged(id), ..written }.update(tx.db()).await?.id,
            None => outcome_type::ActiveModel { id: Set(new_id()), ..written }.insert(tx.db()).await?.id,
        };
        save_classes(tx, id, &row.classes).await?;
    }
    for id in old.into_values() {
        let retired = outcome_type::ActiveModel { id: Unchanged(id), retired: Set(true), ..Default::default() };
        retired.update(tx.db()).await?;
    }
    Ok(())
}

/// Replaces the default measures that lie in this plan; those of other plans stay.
async fn save_defaults(
    tx: &Tx,
    programme_id: Uuid,
    row: &ProgrammeRow,
    measures: &HashMap<String, Uuid>,
) -> Result<()> {
    let of_plan = programme_measure::Entity::delete_many()
        .filter(programme_measure::Column::ProgrammeId.eq(programme_id))
        .filter(programme_measure::Column::MeasureId.is_in(measures.values().copied()));
    of_plan.exec(tx.db()).await?;
    for (position, code) in (0..).zip(&row.measures) {
        let default = programme_measure::ActiveModel {
            programme_id: Set(programme_id),
            measure_id: Set(*measures.get(code).expect("a checked file names measures that it has")),
            position: Set(position),
        };
        default.insert(tx.db()).await?;
    }
    Ok(())
}
