//! Reads a plan back from the database, as the plan file that it is equal to, and checks it.

use std::collections::HashMap;

use domain::{
    IndicatorId, MeasureId, PlanId,
    calendar::Period,
    plan::{
        BandRow, IndicatorRow, KeyRow, MeasureRow, Measured, OutcomeRow, Plan, PlanFile, PlanRow, PolicyRow,
        ProgrammeRow,
        grade_form::GivenGrade,
        typed::{TypedValue, TypedValues},
    },
    quantity::Quantity,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::{
    entities::{
        given_grade, grade, indicator, manual_value, measure, outcome_class, outcome_type, pace_band, plan, policy,
        programme, programme_measure, route, stage, target,
    },
    failure::{Failure, Result},
};

/// A plan with what the database knows of it beside its file.
#[derive(Clone, Debug)]
pub struct PlanView {
    pub id: PlanId,
    pub plan: Plan,
    pub typed: TypedValues,
    /// The measures' ids by code.
    pub measures: HashMap<String, MeasureId>,
    /// By the indicators' codes.
    pub indicators: HashMap<String, IndicatorKept>,
    /// Grades that people decided on, by the indicators' codes.
    pub grades: HashMap<(String, Period), GradeKept>,
}

/// What was decided on a figure's grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GradeKept {
    pub version: i64,
    /// None where it was taken back.
    pub given: Option<GivenGrade>,
}

/// What the database knows of an indicator beside its definition.
#[derive(Clone, Copy, Debug)]
pub struct IndicatorKept {
    pub id: IndicatorId,
    pub version: i64,
    /// 例: nobody has cleared the mark yet.
    pub illustrative: bool,
}

/// Loads a plan and its typed values.
pub(crate) async fn load(db: &impl ConnectionTrait, plan_id: Uuid) -> Result<Option<PlanView>> {
    let Some(head) = plan::Entity::find_by_id(plan_id).one(db).await? else { return Ok(None) };
    let measures = measure::Entity::find().filter(measure::Column::PlanId.eq(plan_id));
    let measures = measures.order_by_asc(measure::Column::Position).all(db).await?;
    let indicators = indicator::Entity::find().filter(indicator::Column::PlanId.eq(plan_id));
    let indicators = indicators.order_by_asc(indicator::Column::Position).all(db).await?;
    let policies = policies(db, plan_id).await?;
    let file = PlanFile {
        plan: plan_row(&head),
        measure: measures.iter().map(|row| measure_row(row, &policies)).collect::<Result<_>>()?,
        policy: policies.iter().map(policy_row).collect(),
        programme: programmes(db, &measures).await?,
        indicator: indicator_rows(db, &indicators).await?,
        grade: grades(db, plan_id).await?,
        pace: pace_bands(db, plan_id).await?,
    };
    let plan = file.check().map_err(|errors| Failure::Stored(format!("plan {}: {errors:?}", head.code)))?;
    let typed = typed_values(db, &plan, &indicators).await?;
    let decided = given_grades(db, &indicators).await?;
    let stored = |row: &indicator::Model| {
        let known = IndicatorKept { id: row.id.into(), version: row.version, illustrative: row.illustrative };
        (row.code.clone(), known)
    };
    Ok(Some(PlanView {
        id: plan_id.into(),
        plan,
        typed,
        measures: measures.into_iter().map(|row| (row.code, row.id.into())).collect(),
        indicators: indicators.iter().map(stored).collect(),
        grades: decided,
    }))
}

/// Texts that were not given are empty in the database.
fn given(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn plan_row(head: &plan::Model) -> PlanRow {
    PlanRow {
        code: head.code.clone(),
        name: head.name.clone(),
        name_en: given(&head.name_en),
        vision: head.vision.clone(),
        vision_en: given(&head.vision_en),
        fy_from: head.fy_from.into(),
        fy_to: head.fy_to.into(),
        illustrative_figures: head.illustrative_figures,
    }
}

async fn policies(db: &impl ConnectionTrait, plan_id: Uuid) -> Result<Vec<policy::Model>> {
    let policies = policy::Entity::find().filter(policy::Column::PlanId.eq(plan_id));
    Ok(policies.order_by_asc(policy::Column::Position).all(db).await?)
}

fn policy_row(row: &policy::Model) -> PolicyRow {
    PolicyRow { code: row.code.clone(), name: row.name.clone(), name_en: given(&row.name_en) }
}

fn measure_row(row: &measure::Model, policies: &[policy::Model]) -> Result<MeasureRow> {
    let policy = policies.iter().find(|policy| policy.id == row.policy_id);
    let policy = policy.ok_or_else(|| Failure::Stored(format!("measure {} has no policy", row.id)))?;
    Ok(MeasureRow {
        code: row.code.clone(),
        policy: policy.code.clone(),
        name: row.name.clone(),
        name_en: given(&row.name_en),
    })
}

async fn indicator_rows(db: &impl ConnectionTrait, rows: &[indicator::Model]) -> Result<Vec<IndicatorRow>> {
    let ids = rows.iter().map(|row| row.id);
    let mut targets: HashMap<Uuid, Vec<target::Model>> = HashMap::new();
    for row in target::Entity::find().filter(target::Column::IndicatorId.is_in(ids)).all(db).await? {
        targets.entry(row.indicator_id).or_default().push(row);
    }
    let row = |row: &indicator::Model| {
        let targets = targets.remove(&row.id).unwrap_or_default();
        let target = |row: target::Model| (row.period, Quantity::from_millionths(row.value_millionths));
        let definition: IndicatorRow = serde_json::from_str(&row.definition)?;
        Ok(IndicatorRow { targets: targets.into_iter().map(target).collect(), ..definition })
    };
    rows.iter().map(row).collect()
}

async fn grades(db: &impl ConnectionTrait, plan_id: Uuid) -> Result<Vec<BandRow>> {
    let rows = grade::Entity::find().filter(grade::Column::PlanId.eq(plan_id));
    let rows = rows.order_by_asc(grade::Column::Position).all(db).await?;
    let band = |row: grade::Model| band(row.label, &row.label_en, row.at_least_millionths);
    Ok(rows.into_iter().map(band).collect())
}

async fn pace_bands(db: &impl ConnectionTrait, plan_id: Uuid) -> Result<Vec<BandRow>> {
    let rows = pace_band::Entity::find().filter(pace_band::Column::PlanId.eq(plan_id));
    let rows = rows.order_by_asc(pace_band::Column::Position).all(db).await?;
    let band = |row: pace_band::Model| band(row.label, &row.label_en, row.at_least_millionths);
    Ok(rows.into_iter().map(band).collect())
}

fn band(label: String, label_en: &str, at_least: i64) -> BandRow {
    BandRow { label, label_en: given(label_en), at_least: Quantity::from_millionths(at_least) }
}

/// All programmes, with the default measures that lie in this plan. What is retired is still known: records and
/// indicators speak of it.
async fn programmes(db: &impl ConnectionTrait, measures: &[measure::Model]) -> Result<Vec<ProgrammeRow>> {
    let rows = programme::Entity::find().order_by_asc(programme::Column::Position).all(db).await?;
    let defaults = programme_measure::Entity::find().order_by_asc(programme_measure::Column::Position);
    let defaults = defaults.all(db).await?;
    let stages = stage::Entity::find().order_by_asc(stage::Column::Position).all(db).await?;
    let routes = route::Entity::find().order_by_asc(route::Column::Position).all(db).await?;
    let types = outcome_types(db).await?;
    let programme = |row: programme::Model| {
        let default = |default: &programme_measure::Model| {
            let measure = measures.iter().find(|measure| measure.id == default.measure_id);
            measure.filter(|_| default.programme_id == row.id).map(|measure| measure.code.clone())
        };
        let of_row = |(programme_id, key): &(Uuid, KeyRow)| (*programme_id == row.id).then(|| key.clone());
        let stages = stages.iter().map(|s| (s.programme_id, key_row(&s.key, &s.name, &s.name_en)));
        let routes = routes.iter().map(|r| (r.programme_id, key_row(&r.key, &r.name, &r.name_en)));
        ProgrammeRow {
            measures: defaults.iter().filter_map(default).collect(),
            stages: stages.filter_map(|stage| of_row(&stage)).collect(),
            routes: routes.filter_map(|route| of_row(&route)).collect(),
            outcomes: types.iter().filter(|(id, _)| *id == row.id).map(|(_, kind)| kind.clone()).collect(),
            name_en: given(&row.name_en),
            code: row.code,
            name: row.name,
            confidential: row.confidential,
        }
    };
    Ok(rows.into_iter().map(programme).collect())
}

fn key_row(key: &str, name: &str, name_en: &str) -> KeyRow {
    KeyRow { key: key.to_owned(), name: name.to_owned(), name_en: given(name_en) }
}

/// All outcome types with their classes, each with its programme.
async fn outcome_types(db: &impl ConnectionTrait) -> Result<Vec<(Uuid, OutcomeRow)>> {
    let types = outcome_type::Entity::find().order_by_asc(outcome_type::Column::Position).all(db).await?;
    let classes = outcome_class::Entity::find().order_by_asc(outcome_class::Column::Position).all(db).await?;
    let outcome = |row: outcome_type::Model| {
        let classes = classes.iter().filter(|class| class.outcome_type_id == row.id);
        let outcome = OutcomeRow {
            name_en: given(&row.name_en),
            unit: given(&row.unit),
            classes: classes.map(|class| key_row(&class.key, &class.name, &class.name_en)).collect(),
            key: row.key,
            name: row.name,
        };
        (row.programme_id, outcome)
    };
    Ok(types.into_iter().map(outcome).collect())
}

async fn typed_values(db: &impl ConnectionTrait, plan: &Plan, rows: &[indicator::Model]) -> Result<TypedValues> {
    let mut typed = TypedValues::default();
    let ids = rows.iter().map(|row| row.id);
    let values = manual_value::Entity::find().filter(manual_value::Column::IndicatorId.is_in(ids));
    for value in values.order_by_asc(manual_value::Column::Period).all(db).await? {
        let code = rows.iter().find(|row| row.id == value.indicator_id).map_or("", |row| row.code.as_str());
        let Some(Measured::Typed(rule)) = plan.indicator(code).map(|indicator| &indicator.measured) else { continue };
        let broken = |why: &str| Failure::Stored(format!("manual value {}: {why}", value.id));
        let period = value.period.parse().map_err(|_| broken("no period"))?;
        let quantity = Quantity::from_millionths(value.value_millionths);
        let value = TypedValue { period, value: quantity, source: value.source.clone() };
        typed.put(code, *rule, plan.span, value).map_err(|_| broken("overlaps another"))?;
    }
    Ok(typed)
}

async fn given_grades(
    db: &impl ConnectionTrait,
    rows: &[indicator::Model],
) -> Result<HashMap<(String, Period), GradeKept>> {
    let given =
        given_grade::Entity::find().filter(given_grade::Column::IndicatorId.is_in(rows.iter().map(|row| row.id)));
    let kept = |row: given_grade::Model| {
        let code =
            rows.iter().find(|indicator| indicator.id == row.indicator_id).map(|indicator| indicator.code.clone());
        let period = row.period.parse().map_err(|_| Failure::Stored(format!("given grade {}: no period", row.id)))?;
        let given = row.label.map(|label| GivenGrade { label, reason: row.reason });
        Ok(((code.unwrap_or_default(), period), GradeKept { version: row.version, given }))
    };
    given.all(db).await?.into_iter().map(kept).collect()
}
