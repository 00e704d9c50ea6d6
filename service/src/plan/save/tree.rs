//! Policies and measures. A measure that cases are linked to cannot leave the plan.

use std::collections::HashMap;

use domain::{FieldErrors, plan::PlanFile};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter,
};
use uuid::Uuid;

use super::words;
use crate::{
    clock::new_id,
    entities::{case_measure, measure, policy, programme_measure},
    failure::Result,
    tx::Tx,
};

/// Saves policies and measures; answers with the measures' ids by their codes.
pub(super) async fn save_tree(
    tx: &Tx,
    plan_id: Uuid,
    file: &PlanFile,
    errors: &mut FieldErrors,
) -> Result<HashMap<String, Uuid>> {
    let old = policy::Entity::find().filter(policy::Column::PlanId.eq(plan_id)).all(tx.db()).await?;
    let mut old_policies: HashMap<_, _> = old.into_iter().map(|row| (row.code, row.id)).collect();
    let mut policies = HashMap::new();
    for (position, row) in (0..).zip(&file.policy) {
        let written = policy::ActiveModel {
            plan_id: Set(plan_id),
            code: Set(row.code.clone()),
            name: Set(row.name.clone()),
            name_en: Set(row.name_en.clone().unwrap_or_default()),
            position: Set(position),
            ..Default::default()
        };
        let id = match old_policies.remove(&row.code) {
            Some(id) => policy::ActiveModel { id: Unchanged(id), ..written }.update(tx.db()).await?.id,
            None => policy::ActiveModel { id: Set(new_id()), ..written }.insert(tx.db()).await?.id,
        };
        policies.insert(row.code.as_str(), id);
    }
    let measures = save_measures(tx, plan_id, file, &policies, errors).await?;
    if errors.is_empty() {
        policy::Entity::delete_many()
            .filter(policy::Column::Id.is_in(old_policies.into_values()))
            .exec(tx.db())
            .await?;
    }
    Ok(measures)
}

async fn save_measures(
    tx: &Tx,
    plan_id: Uuid,
    file: &PlanFile,
    policies: &HashMap<&str, Uuid>,
    errors: &mut FieldErrors,
) -> Result<HashMap<String, Uuid>> {
    let old = measure::Entity::find().filter(measure::Column::PlanId.eq(plan_id)).all(tx.db()).await?;
    let mut old: HashMap<_, _> = old.into_iter().map(|row| (row.code, row.id)).collect();
    let mut measures = HashMap::new();
    for (position, row) in (0..).zip(&file.measure) {
        let policy_id = *policies.get(row.policy.as_str()).expect("a checked file names policies that it has");
        let written = measure::ActiveModel {
            plan_id: Set(plan_id),
            policy_id: Set(policy_id),
            code: Set(row.code.clone()),
            name: Set(row.name.clone()),
            name_en: Set(row.name_en.clone().unwrap_or_default()),
            position: Set(position),
            ..Default::default()
        };
        let id = match old.remove(&row.code) {
            Some(id) => measure::ActiveModel { id: Unchanged(id), ..written }.update(tx.db()).await?.id,
            None => measure::ActiveModel { id: Set(new_id()), ..written }.insert(tx.db()).await?.id,
        };
        measures.insert(row.code.clone(), id);
    }
    for (code, id) in old {
        remove_measure(tx, &code, id, errors).await?;
    }
    Ok(measures)
}

async fn remove_measure(tx: &Tx, code: &str, id: Uuid, errors: &mut FieldErrors) -> Result<()> {
    let links = case_measure::Entity::find().filter(case_measure::Column::MeasureId.eq(id));
    if links.count(tx.db()).await? > 0 {
        errors.add(&format!("measure[{code}]"), words::MEASURE_IN_USE);
        return Ok(());
    }
    let defaults = programme_measure::Entity::delete_many().filter(programme_measure::Column::MeasureId.eq(id));
    defaults.exec(tx.db()).await?;
    measure::Entity::delete_by_id(id).exec(tx.db()).await?;
    Ok(())
}
