//! Indicators and their targets. One that values were typed for cannot leave the plan, nor cease to be typed.

use std::collections::{BTreeMap, HashMap};

use domain::{
    FieldErrors, Words,
    plan::{IndicatorRow, PlanFile},
};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter,
};
use uuid::Uuid;

use super::words;
use crate::{
    clock::new_id,
    entities::{given_grade, indicator, manual_value, target},
    failure::Result,
    tx::Tx,
};

pub(super) async fn save_indicators(tx: &Tx, plan_id: Uuid, file: &PlanFile, errors: &mut FieldErrors) -> Result<()> {
    let old = indicator::Entity::find().filter(indicator::Column::PlanId.eq(plan_id)).all(tx.db()).await?;
    let mut old: HashMap<_, _> = old.into_iter().map(|row| (row.code.clone(), row)).collect();
    for (position, row) in (0..).zip(&file.indicator) {
        let found = old.remove(&row.code);
        if let Some(found) = &found
            && row.source.as_deref() != Some("manual")
            && has_values(tx, found.id).await?
        {
            let why = words::NO_LONGER_TYPED;
            let says = Words {
                ja: words::TYPED_ELSEWISE.fill(&[("why", why.ja)]).ja,
                en: words::TYPED_ELSEWISE.fill(&[("why", why.en)]).en,
            };
            errors.add(&format!("indicator[{}].source", row.code), says);
        }
        let id = save_indicator(tx, plan_id, position, row, found, file.plan.illustrative_figures).await?;
        save_targets(tx, id, row).await?;
    }
    for (code, row) in old {
        if has_values(tx, row.id).await? {
            errors.add(&format!("indicator[{code}]"), words::INDICATOR_IN_USE);
        } else {
            target::Entity::delete_many().filter(target::Column::IndicatorId.eq(row.id)).exec(tx.db()).await?;
            given_grade::Entity::delete_many()
                .filter(given_grade::Column::IndicatorId.eq(row.id))
                .exec(tx.db())
                .await?;
            indicator::Entity::delete_by_id(row.id).exec(tx.db()).await?;
        }
    }
    Ok(())
}

async fn has_values(tx: &Tx, indicator_id: Uuid) -> Result<bool> {
    let values = manual_value::Entity::find().filter(manual_value::Column::IndicatorId.eq(indicator_id));
    Ok(values.count(tx.db()).await? > 0)
}

/// A mark 例 that a person has cleared stays cleared.
async fn save_indicator(
    tx: &Tx,
    plan_id: Uuid,
    position: i32,
    row: &IndicatorRow,
    found: Option<indicator::Model>,
    illustrative: bool,
) -> Result<Uuid> {
    let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
    // Targets are rows of their own.
    let definition = IndicatorRow { targets: BTreeMap::default(), ..row.clone() };
    let written = indicator::ActiveModel {
        plan_id: Set(plan_id),
        code: Set(row.code.clone()),
        node: Set(row.node.clone()),
        name: Set(row.name.clone()),
        unit: Set(row.unit.clone()),
        definition: Set(serde_json::to_string(&definition)?),
        position: Set(position),
        updated_at: Set(now),
        updated_by: Set(by),
        ..Default::default()
    };
    if let Some(found) = found {
        let again = indicator::ActiveModel {
            id: Unchanged(found.id),
            version: Set(found.version + 1),
            illustrative: Set(found.illustrative && illustrative),
            ..written
        };
        return Ok(again.update(tx.db()).await?.id);
    }
    let first = indicator::ActiveModel {
        id: Set(new_id()),
        illustrative: Set(illustrative),
        version: Set(1),
        created_at: Set(now),
        created_by: Set(by),
        ..written
    };
    Ok(first.insert(tx.db()).await?.id)
}

async fn save_targets(tx: &Tx, indicator_id: Uuid, row: &IndicatorRow) -> Result<()> {
    target::Entity::delete_many().filter(target::Column::IndicatorId.eq(indicator_id)).exec(tx.db()).await?;
    let rows = row.targets.iter().map(|(period, value)| target::ActiveModel {
        indicator_id: Set(indicator_id),
        period: Set(period.clone()),
        value_millionths: Set(value.millionths()),
    });
    if !row.targets.is_empty() {
        target::Entity::insert_many(rows).exec_without_returning(tx.db()).await?;
    }
    Ok(())
}
