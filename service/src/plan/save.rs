//! Writes a checked plan file into the database: rows are found again by their codes and keep their ids.
//!
//! - `tree.rs`: policies and measures; `indicators.rs`: indicators and targets; here the head and the bands

mod indicators;
mod tree;

use domain::{
    FieldErrors, PlanId,
    plan::{BandRow, PlanFile, PlanRow},
};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, QueryFilter,
};
use uuid::Uuid;

use super::words;
use crate::{
    audit::{Changes, Event},
    clock::new_id,
    entities::{grade, pace_band, plan},
    failure::Result,
    programmes,
    tx::{FactKind, Tx},
};

/// Saves the file; it has been checked.
pub(super) async fn save(tx: &Tx, file: &PlanFile) -> Result<PlanId> {
    let (plan_id, is_new) = save_head(tx, &file.plan).await?;
    let mut errors = FieldErrors::default();
    let measures = tree::save_tree(tx, plan_id, file, &mut errors).await?;
    programmes::load(tx, &file.programme, &measures).await?;
    indicators::save_indicators(tx, plan_id, file, &mut errors).await?;
    if !errors.is_empty() {
        return Err(errors.into());
    }
    save_bands(tx, plan_id, file).await?;
    tx.changes_facts_of(FactKind::Plan, plan_id).await;
    let verb = if is_new { "plan/import" } else { "plan/import_again" };
    let changes = Changes::default()
        .new_field("code", &file.plan.code)
        .new_field("indicators", file.indicator.iter().map(|row| row.code.as_str()).collect::<Vec<_>>().join(" "));
    tx.audit(Event::about(verb, "plan", plan_id).with(changes)).await?;
    Ok(plan_id.into())
}

async fn save_head(tx: &Tx, row: &PlanRow) -> Result<(Uuid, bool)> {
    let found = plan::Entity::find().filter(plan::Column::Code.eq(&row.code)).one(tx.db()).await?;
    let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
    let year = |year: i64| i32::try_from(year).unwrap_or(i32::MAX);
    let written = plan::ActiveModel {
        code: Set(row.code.clone()),
        name: Set(row.name.clone()),
        name_en: Set(row.name_en.clone().unwrap_or_default()),
        vision: Set(row.vision.clone()),
        vision_en: Set(row.vision_en.clone().unwrap_or_default()),
        fy_from: Set(year(row.fy_from)),
        fy_to: Set(year(row.fy_to)),
        illustrative_figures: Set(row.illustrative_figures),
        updated_at: Set(now),
        updated_by: Set(by),
        ..Default::default()
    };
    if let Some(found) = found {
        let again = plan::ActiveModel { id: Unchanged(found.id), version: Set(found.version + 1), ..written };
        again.update(tx.db()).await?;
        return Ok((found.id, false));
    }
    let id = new_id();
    let first = plan::ActiveModel {
        id: Set(id),
        revision: Set(1),
        version: Set(1),
        created_at: Set(now),
        created_by: Set(by),
        ..written
    };
    first.insert(tx.db()).await?;
    Ok((id, true))
}

async fn save_bands(tx: &Tx, plan_id: Uuid, file: &PlanFile) -> Result<()> {
    grade::Entity::delete_many().filter(grade::Column::PlanId.eq(plan_id)).exec(tx.db()).await?;
    pace_band::Entity::delete_many().filter(pace_band::Column::PlanId.eq(plan_id)).exec(tx.db()).await?;
    let english = |row: &BandRow| Set(row.label_en.clone().unwrap_or_default());
    for (position, row) in (0..).zip(&file.grade) {
        let grade = grade::ActiveModel {
            plan_id: Set(plan_id),
            position: Set(position),
            label: Set(row.label.clone()),
            label_en: english(row),
            at_least_millionths: Set(row.at_least.millionths()),
        };
        grade.insert(tx.db()).await?;
    }
    for (position, row) in (0..).zip(&file.pace) {
        let band = pace_band::ActiveModel {
            plan_id: Set(plan_id),
            position: Set(position),
            label: Set(row.label.clone()),
            label_en: english(row),
            at_least_millionths: Set(row.at_least.millionths()),
        };
        band.insert(tx.db()).await?;
    }
    Ok(())
}
