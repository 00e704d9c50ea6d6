//! Takes the programmes of a plan file: stages, routes, outcome types with their classes, default measures.
//!
//! What the file says becomes so; what it no longer names is retired, never removed, because records speak of it. What
//! it does not speak of (gates, quiet days, topics, channels) is set from what ships when the programme or the stage is
//! new, and is the administrator's from then on.

use std::collections::HashMap;

use domain::{
    plan::{KeyRow, OutcomeRow, ProgrammeRow},
    programmes::Programme,
};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, QueryFilter,
    sea_query::OnConflict,
};
use uuid::Uuid;

use super::shipped::{Shipped, ShippedProgramme, shipped};
use crate::{
    audit::{Changes, Event},
    clock::new_id,
    entities::{
        channel, outcome_class, outcome_type, programme, programme_measure, programme_topic, route, stage, stage_gate,
        topic,
    },
    failure::Result,
    tx::{FactKind, Tx},
};

/// Creates or updates programmes by their codes, and adds the topics and channels that ship; `measures` holds the ids
/// of the plan's measures by code.
pub(crate) async fn load(tx: &Tx, rows: &[ProgrammeRow], measures: &HashMap<String, Uuid>) -> Result<()> {
    save_lists(tx, shipped()).await?;
    for (position, row) in (0..).zip(rows) {
        let beside = shipped().programme(&row.code);
        let id = save_programme(tx, position, row, beside).await?;
        let new_stages = save_stages(tx, id, &row.stages).await?;
        if let Some(beside) = beside {
            save_gates(tx, &new_stages, beside).await?;
        }
        save_routes(tx, id, &row.routes).await?;
        save_outcome_types(tx, id, &row.outcomes).await?;
        save_defaults(tx, id, row, measures).await?;
        tx.changes_facts_of(FactKind::Programme, id).await;
    }
    Ok(())
}

/// Topics and channels that are not there yet; those that are stay as they were edited.
async fn save_lists(tx: &Tx, shipped: &Shipped) -> Result<()> {
    let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
    let topics = (0..).zip(&shipped.topic).map(|(position, new)| topic::ActiveModel {
        key: Set(new.key.clone()),
        name: Set(new.name.clone()),
        name_en: Set(new.name_en.clone()),
        position: Set(position),
        version: Set(1),
        created_at: Set(now),
        created_by: Set(by),
        updated_at: Set(now),
        updated_by: Set(by),
        ..Default::default()
    });
    let unless_there = OnConflict::column(topic::Column::Key).do_nothing().to_owned();
    topic::Entity::insert_many(topics).on_conflict(unless_there).exec_without_returning(tx.db()).await?;
    let channels = (0..).zip(&shipped.channel).map(|(position, new)| channel::ActiveModel {
        key: Set(new.key.clone()),
        name: Set(new.name.clone()),
        name_en: Set(new.name_en.clone()),
        position: Set(position),
        version: Set(1),
        created_at: Set(now),
        created_by: Set(by),
        updated_at: Set(now),
        updated_by: Set(by),
        ..Default::default()
    });
    let unless_there = OnConflict::column(channel::Column::Key).do_nothing().to_owned();
    channel::Entity::insert_many(channels).on_conflict(unless_there).exec_without_returning(tx.db()).await?;
    Ok(())
}

async fn save_programme(tx: &Tx, position: i32, row: &ProgrammeRow, beside: Option<&ShippedProgramme>) -> Result<Uuid> {
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
        let changes = Changes::default().field("name", &found.name, &row.name).field(
            "confidential",
            found.confidential,
            row.confidential,
        );
        let again = programme::ActiveModel { id: Unchanged(found.id), version: Set(found.version + 1), ..written };
        again.update(tx.db()).await?;
        tx.audit(Event::about("programmes/load", "programme", found.id).with(changes)).await?;
        return Ok(found.id);
    }
    let quiet_days = beside.map_or(Programme::QUIET_DAYS, |beside| beside.quiet_days);
    let first = programme::ActiveModel {
        id: Set(new_id()),
        quiet_days: Set(i32::try_from(quiet_days).unwrap_or(i32::MAX)),
        may_skip: Set(false),
        closing_needs_approval: Set(false),
        version: Set(1),
        created_at: Set(now),
        created_by: Set(by),
        ..written
    };
    let id = first.insert(tx.db()).await?.id;
    let topics = beside.map(|beside| beside.topics.as_slice()).unwrap_or_default();
    let topics =
        topics.iter().map(|key| programme_topic::ActiveModel { programme_id: Set(id), topic_key: Set(key.clone()) });
    programme_topic::Entity::insert_many(topics).exec_without_returning(tx.db()).await?;
    let changes = Changes::default().new_field("code", &row.code).new_field("name", &row.name);
    tx.audit(Event::about("programmes/load", "programme", id).with(changes)).await?;
    Ok(id)
}

/// Brings an ordered list of keys up to what the file says; answers with what is new, key and id.
macro_rules! save_list {
    ($name:ident, $table:ident, $parent:ident, $Parent:ident) => {
        async fn $name(tx: &Tx, parent: Uuid, rows: &[KeyRow]) -> Result<Vec<(String, Uuid)>> {
            let mut new = Vec::new();
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
                if let Some(id) = old.remove(&row.key) {
                    $table::ActiveModel { id: Unchanged(id), ..written }.update(tx.db()).await?;
                } else {
                    let row = $table::ActiveModel { id: Set(new_id()), ..written }.insert(tx.db()).await?;
                    new.push((row.key, row.id));
                }
            }
            for id in old.into_values() {
                let retired = $table::ActiveModel { id: Unchanged(id), retired: Set(true), ..Default::default() };
                retired.update(tx.db()).await?;
            }
            Ok(new)
        }
    };
}

save_list!(save_stages, stage, programme_id, ProgrammeId);
save_list!(save_routes, route, programme_id, ProgrammeId);
save_list!(save_classes, outcome_class, outcome_type_id, OutcomeTypeId);

/// The gates that ship for stages that are new.
async fn save_gates(tx: &Tx, new_stages: &[(String, Uuid)], beside: &ShippedProgramme) -> Result<()> {
    for (key, stage_id) in new_stages {
        for (position, gate) in (0..).zip(beside.gates(key)) {
            let (condition, argument, amount) = gate.parts();
            let row = stage_gate::ActiveModel {
                id: Set(new_id()),
                stage_id: Set(*stage_id),
                position: Set(position),
                condition: Set(condition.to_owned()),
                argument: Set(argument),
                amount: Set(i32::try_from(amount).unwrap_or(i32::MAX)),
            };
            row.insert(tx.db()).await?;
        }
    }
    Ok(())
}

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
