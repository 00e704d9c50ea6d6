//! Gives programmes, topics and channels to the other slices, as they are now.

use std::collections::BTreeMap;

use domain::{
    MeasureId, Words,
    programmes::{Gate, Keyed, OutcomeType, Programme, Stage},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Select};
use uuid::Uuid;

use super::shipped::{ShippedProgramme, shipped};
use crate::{
    entities::{outcome_class, outcome_type, programme, programme_measure, programme_topic, route, stage, stage_gate},
    failure::{Failure, Result},
};

/// All programmes, in their order.
pub(crate) async fn all(db: &impl ConnectionTrait) -> Result<Vec<Programme>> {
    of(db, programme::Entity::find()).await
}

/// One programme.
///
/// # Errors
/// If a row points at one that is not there.
pub(crate) async fn by_id(db: &impl ConnectionTrait, id: Uuid) -> Result<Programme> {
    let found = of(db, programme::Entity::find_by_id(id)).await?;
    found.into_iter().next().ok_or_else(|| Failure::Stored(format!("there is no programme {id}")))
}

/// The programme with a code, if there is one.
pub(crate) async fn by_code(db: &impl ConnectionTrait, code: &str) -> Result<Option<Programme>> {
    let found = of(db, programme::Entity::find().filter(programme::Column::Code.eq(code))).await?;
    Ok(found.into_iter().next())
}

/// The unit of an outcome type that names none.
const CASES: &str = "件";

pub(crate) fn unit_of(named: String) -> String {
    if named.is_empty() { CASES.to_owned() } else { named }
}

async fn of(db: &impl ConnectionTrait, which: Select<programme::Entity>) -> Result<Vec<Programme>> {
    let heads = which.order_by_asc(programme::Column::Position).order_by_asc(programme::Column::Code).all(db).await?;
    let ids: Vec<Uuid> = heads.iter().map(|head| head.id).collect();
    let mut parts = Parts::load(db, &ids).await?;
    heads.into_iter().map(|head| parts.put_together(head)).collect()
}

/// The rows of some programmes, each kind by the id of what it belongs to.
struct Parts {
    stages: BTreeMap<Uuid, Vec<stage::Model>>,
    gates: BTreeMap<Uuid, Vec<stage_gate::Model>>,
    routes: BTreeMap<Uuid, Vec<route::Model>>,
    types: BTreeMap<Uuid, Vec<outcome_type::Model>>,
    classes: BTreeMap<Uuid, Vec<outcome_class::Model>>,
    topics: BTreeMap<Uuid, Vec<programme_topic::Model>>,
    measures: BTreeMap<Uuid, Vec<programme_measure::Model>>,
}

impl Parts {
    async fn load(db: &impl ConnectionTrait, ids: &[Uuid]) -> Result<Self> {
        let ids = || ids.iter().copied();
        let stages = stage::Entity::find()
            .filter(stage::Column::ProgrammeId.is_in(ids()))
            .order_by_asc(stage::Column::Position)
            .all(db)
            .await?;
        let gates = stage_gate::Entity::find()
            .filter(stage_gate::Column::StageId.is_in(stages.iter().map(|stage| stage.id)))
            .order_by_asc(stage_gate::Column::Position)
            .all(db)
            .await?;
        let routes = route::Entity::find()
            .filter(route::Column::ProgrammeId.is_in(ids()))
            .order_by_asc(route::Column::Position)
            .all(db)
            .await?;
        let types = outcome_type::Entity::find()
            .filter(outcome_type::Column::ProgrammeId.is_in(ids()))
            .order_by_asc(outcome_type::Column::Position)
            .all(db)
            .await?;
        let classes = outcome_class::Entity::find()
            .filter(outcome_class::Column::OutcomeTypeId.is_in(types.iter().map(|kind| kind.id)))
            .order_by_asc(outcome_class::Column::Position)
            .all(db)
            .await?;
        let topics = programme_topic::Entity::find()
            .filter(programme_topic::Column::ProgrammeId.is_in(ids()))
            .order_by_asc(programme_topic::Column::TopicKey)
            .all(db)
            .await?;
        let measures = programme_measure::Entity::find()
            .filter(programme_measure::Column::ProgrammeId.is_in(ids()))
            .order_by_asc(programme_measure::Column::Position)
            .all(db)
            .await?;
        Ok(Self {
            stages: grouped(stages, |row| row.programme_id),
            gates: grouped(gates, |row| row.stage_id),
            routes: grouped(routes, |row| row.programme_id),
            types: grouped(types, |row| row.programme_id),
            classes: grouped(classes, |row| row.outcome_type_id),
            topics: grouped(topics, |row| row.programme_id),
            measures: grouped(measures, |row| row.programme_id),
        })
    }

    fn put_together(&mut self, head: programme::Model) -> Result<Programme> {
        let id = head.id;
        let beside = shipped().programme(&head.code);
        let stages = self.stages.remove(&id).unwrap_or_default();
        let types = self.types.remove(&id).unwrap_or_default();
        let days = |days: i32| u32::try_from(days).map_err(|_| Failure::Stored(format!("quiet days of {id}")));
        Ok(Programme {
            id: id.into(),
            version: head.version,
            code: head.code,
            name: words(head.name, head.name_en),
            confidential: head.confidential,
            quiet_days: days(head.quiet_days)?,
            may_skip: head.may_skip,
            closing_needs_approval: head.closing_needs_approval,
            stages: stages.into_iter().map(|row| self.stage(row, beside)).collect::<Result<_>>()?,
            routes: self.routes.remove(&id).unwrap_or_default().into_iter().map(|row| route_of(row, beside)).collect(),
            outcome_types: types.into_iter().map(|row| self.outcome_type(row, beside)).collect(),
            topics: self.topics.remove(&id).unwrap_or_default().into_iter().map(|row| row.topic_key).collect(),
            default_measures: self
                .measures
                .remove(&id)
                .unwrap_or_default()
                .into_iter()
                .map(|row| MeasureId(row.measure_id))
                .collect(),
        })
    }

    fn stage(&mut self, row: stage::Model, beside: Option<&ShippedProgramme>) -> Result<Stage> {
        let gates = self.gates.remove(&row.id).unwrap_or_default().iter().map(gate_of).collect::<Result<_>>()?;
        let name = keyed(beside, &row.key, row.name, row.name_en);
        Ok(Stage { key: row.key, name, retired: row.retired, gates })
    }

    fn outcome_type(&mut self, row: outcome_type::Model, beside: Option<&ShippedProgramme>) -> OutcomeType {
        let classes =
            self.classes.remove(&row.id).unwrap_or_default().into_iter().map(|row| class_of(row, beside)).collect();
        let name = keyed(beside, &row.key, row.name, row.name_en);
        let unit = unit_of(row.unit);
        OutcomeType { key: row.key, name, unit, retired: row.retired, classes }
    }
}

fn gate_of(row: &stage_gate::Model) -> Result<Gate> {
    let amount = u32::try_from(row.amount).unwrap_or(0);
    let gate = Gate::of_parts(&row.condition, &row.argument, amount);
    gate.ok_or_else(|| Failure::Stored(format!("gate {} is none", row.id)))
}

fn route_of(row: route::Model, beside: Option<&ShippedProgramme>) -> Keyed {
    let name = keyed(beside, &row.key, row.name, row.name_en);
    Keyed { key: row.key, name, retired: row.retired }
}

fn class_of(row: outcome_class::Model, beside: Option<&ShippedProgramme>) -> Keyed {
    let name = keyed(beside, &row.key, row.name, row.name_en);
    Keyed { key: row.key, name, retired: row.retired }
}

/// A key's name; where nobody has given it an English one, the one that ships.
fn keyed(beside: Option<&ShippedProgramme>, key: &str, ja: String, en: String) -> Words {
    let shipped = beside.and_then(|beside| beside.name_en(key)).filter(|_| en.is_empty()).map(str::to_owned);
    words(ja, shipped.unwrap_or(en))
}

/// Without an English name the Japanese one stands in.
pub(crate) fn words(ja: String, en: String) -> Words {
    let en = if en.is_empty() { ja.clone() } else { en };
    Words { ja, en }
}

fn grouped<T>(rows: Vec<T>, by: impl Fn(&T) -> Uuid) -> BTreeMap<Uuid, Vec<T>> {
    let mut groups: BTreeMap<Uuid, Vec<T>> = BTreeMap::new();
    for row in rows {
        groups.entry(by(&row)).or_default().push(row);
    }
    groups
}
