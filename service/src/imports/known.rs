//! What the plans and the database know of what the files name.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::calendar::FiscalYear;
use sea_orm::EntityTrait;
use uuid::Uuid;

use super::{bulk, rows::Rows};
use crate::{
    clock::new_id,
    entities::{business, case, consultation, measure, outcome, outcome_class, outcome_type, plan, programme, stage},
    failure::Result,
    tx::Tx,
};

/// A kind of record: its rows in the database by their external keys, and the ids of all that the files may name.
#[derive(Debug)]
pub(super) struct Shelf<M> {
    pub(super) rows: HashMap<String, M>,
    pub(super) ids: HashMap<String, Uuid>,
}

impl<M> Shelf<M> {
    /// New records get their ids here, so that they can refer to each other.
    fn new(
        found: Vec<M>,
        key_and_id: impl Fn(&M) -> (Option<String>, Uuid),
        keys: impl Iterator<Item = String>,
    ) -> Self {
        let mut shelf = Self { rows: HashMap::new(), ids: HashMap::new() };
        for row in found {
            if let (Some(key), id) = key_and_id(&row) {
                shelf.ids.insert(key.clone(), id);
                shelf.rows.insert(key, row);
            }
        }
        for key in keys {
            shelf.ids.entry(key).or_insert_with(new_id);
        }
        shelf
    }
}

#[derive(Debug)]
pub(super) struct Known {
    pub(super) businesses: Shelf<business::Model>,
    pub(super) cases: Shelf<case::Model>,
    pub(super) consultations: Shelf<consultation::Model>,
    pub(super) outcomes: Shelf<outcome::Model>,
    /// By code.
    pub(super) programmes: HashMap<String, Programme>,
    pub(super) measures: Measures,
}

#[derive(Debug)]
pub(super) struct Programme {
    pub(super) id: Uuid,
    pub(super) confidential: bool,
    pub(super) stages: HashSet<String>,
    /// Outcome types with their classes.
    pub(super) types: HashMap<String, HashSet<String>>,
}

/// The measures of all plans; plans may use the same codes.
#[derive(Debug)]
pub(super) struct Measures(HashMap<String, Vec<MeasureOfPlan>>);

#[derive(Clone, Copy, Debug)]
struct MeasureOfPlan {
    id: Uuid,
    fy_from: i32,
    fy_to: i32,
}

impl Measures {
    /// The measure of this code in the plan of a day, else in the latest plan that has one.
    pub(super) fn id(&self, code: &str, on: NaiveDate) -> Option<Uuid> {
        let year = i32::from(FiscalYear::of(on).year());
        let measures = self.0.get(code)?.iter();
        let best = measures.max_by_key(|measure| ((measure.fy_from..=measure.fy_to).contains(&year), measure.fy_to));
        best.map(|measure| measure.id)
    }
}

impl Known {
    pub(super) async fn load(tx: &Tx, rows: &Rows) -> Result<Self> {
        let of_case = rows.cases.iter().map(|row| &row.business);
        let of_talk = rows.consultations.iter().flat_map(|row| &row.businesses);
        let merged = rows.businesses.iter().map(|row| &row.merged_into);
        let own = || rows.businesses.iter().map(|row| row.key.clone());
        let named = own().chain(of_case.chain(of_talk).chain(merged).cloned());
        let found = bulk::find::<business::Entity>(tx, business::Column::ExternalKey, distinct(named)).await?;
        let businesses = Shelf::new(found, |row| (row.external_key.clone(), row.id), own());

        let of_talk = rows.consultations.iter().flat_map(|row| &row.cases);
        let of_stage = rows.stages.iter().map(|row| &row.case);
        let of_outcome = rows.outcomes.iter().map(|row| &row.case);
        let own = || rows.cases.iter().map(|row| row.key.clone());
        let named = own().chain(of_talk.chain(of_stage).chain(of_outcome).cloned());
        let found = bulk::find::<case::Entity>(tx, case::Column::ExternalKey, distinct(named)).await?;
        let cases = Shelf::new(found, |row| (row.external_key.clone(), row.id), own());

        let own = || rows.consultations.iter().map(|row| row.key.clone());
        let found = bulk::find::<consultation::Entity>(tx, consultation::Column::ExternalKey, own()).await?;
        let consultations = Shelf::new(found, |row| (row.external_key.clone(), row.id), own());

        let own = || rows.outcomes.iter().map(|row| row.key.clone());
        let found = bulk::find::<outcome::Entity>(tx, outcome::Column::ExternalKey, own()).await?;
        let outcomes = Shelf::new(found, |row| (row.external_key.clone(), row.id), own());

        let (programmes, measures) = (programmes(tx).await?, measures(tx).await?);
        Ok(Self { businesses, cases, consultations, outcomes, programmes, measures })
    }

    /// The code of a programme.
    pub(super) fn programme_code(&self, id: Uuid) -> Option<&str> {
        self.programmes.iter().find(|(_, programme)| programme.id == id).map(|(code, _)| code.as_str())
    }
}

fn distinct(keys: impl Iterator<Item = String>) -> HashSet<String> {
    keys.filter(|key| !key.is_empty()).collect()
}

async fn programmes(tx: &Tx) -> Result<HashMap<String, Programme>> {
    let stages = stage::Entity::find().all(tx.db()).await?;
    let types = outcome_type::Entity::find().all(tx.db()).await?;
    let classes = outcome_class::Entity::find().all(tx.db()).await?;
    let programme = |row: programme::Model| {
        let types = types.iter().filter(|kind| kind.programme_id == row.id).map(|kind| {
            let of_type = classes.iter().filter(|class| class.outcome_type_id == kind.id);
            (kind.key.clone(), of_type.map(|class| class.key.clone()).collect())
        });
        let stages = stages.iter().filter(|stage| stage.programme_id == row.id);
        let known = Programme {
            id: row.id,
            confidential: row.confidential,
            stages: stages.map(|stage| stage.key.clone()).collect(),
            types: types.collect(),
        };
        (row.code, known)
    };
    Ok(programme::Entity::find().all(tx.db()).await?.into_iter().map(programme).collect())
}

async fn measures(tx: &Tx) -> Result<Measures> {
    let plans: HashMap<Uuid, plan::Model> =
        plan::Entity::find().all(tx.db()).await?.into_iter().map(|row| (row.id, row)).collect();
    let mut measures: HashMap<String, Vec<MeasureOfPlan>> = HashMap::new();
    for row in measure::Entity::find().all(tx.db()).await? {
        let Some(plan) = plans.get(&row.plan_id) else { continue };
        let measure = MeasureOfPlan { id: row.id, fy_from: plan.fy_from, fy_to: plan.fy_to };
        measures.entry(row.code).or_default().push(measure);
    }
    Ok(Measures(measures))
}
