//! Typed values. They are checked here too, because a value may overlap one that is there.

use std::collections::HashMap;

use domain::{
    calendar::FiscalYear,
    plan::{Measured, typed::TypedValue},
};
use sea_orm::EntityTrait;
use uuid::Uuid;

use super::{
    super::{
        bulk,
        files::Tally,
        report::{Place, Report},
        rows::ValueRow,
        words,
    },
    diff::Diff,
};
use crate::{
    clock::new_id,
    entities::{manual_value, plan},
    failure::Result,
    plan::{PlanView, load},
    tx::Tx,
};

pub(in crate::imports) async fn save(tx: &Tx, rows: &[ValueRow], report: &mut Report) -> Result<Tally> {
    let mut plans = if rows.is_empty() { Vec::new() } else { plans(tx).await? };
    let ids: Vec<Uuid> = plans.iter().flat_map(|plan| plan.indicators.values().map(|kept| kept.id.into())).collect();
    let kept = bulk::find::<manual_value::Entity>(tx, manual_value::Column::IndicatorId, ids).await?;
    let kept: HashMap<_, _> = kept.into_iter().map(|row| ((row.indicator_id, row.period.clone()), row)).collect();
    let mut diff = Diff::default();
    for row in rows {
        let Some(indicator_id) = take(&mut plans, row, report) else { continue };
        let kept = kept.get(&(indicator_id, row.period.to_string()));
        let mut model = kept.cloned().unwrap_or_else(|| fresh(tx, indicator_id, row));
        model.value_millionths = row.value.millionths();
        model.source.clone_from(&row.source);
        diff.put(tx, kept, model, false);
    }
    diff.write(tx).await
}

/// All plans, that of today first.
async fn plans(tx: &Tx) -> Result<Vec<PlanView>> {
    let mut plans = Vec::new();
    for row in plan::Entity::find().all(tx.db()).await? {
        plans.extend(load(tx.db(), row.id).await?);
    }
    let year = FiscalYear::of(tx.ctx.today());
    plans.sort_by_key(|view| {
        let span = view.plan.span;
        std::cmp::Reverse(((span.from()..=span.to()).contains(&year), span.to()))
    });
    Ok(plans)
}

/// Enters a value among the typed ones of its plan; the indicator's id if it fits there.
fn take(plans: &mut [PlanView], row: &ValueRow, report: &mut Report) -> Option<Uuid> {
    let at = |column| Place { file: "values.csv", line: row.line, column };
    let Some(view) = plans.iter_mut().find(|view| view.plan.indicator(&row.indicator).is_some()) else {
        report.add(at("indicator"), words::UNKNOWN.fill(&[("value", &row.indicator)]));
        return None;
    };
    let rule = match view.plan.indicator(&row.indicator).map(|indicator| &indicator.measured) {
        Some(Measured::Typed(rule)) => *rule,
        _ => {
            report.add(at("indicator"), words::NOT_MANUAL.fill(&[("value", &row.indicator)]));
            return None;
        }
    };
    let value = TypedValue { period: row.period, value: row.value, source: row.source.clone() };
    if let Err(overlap) = view.typed.put(&row.indicator, rule, view.plan.span, value) {
        report.add(at("period"), overlap.says());
        return None;
    }
    view.indicators.get(&row.indicator).map(|kept| kept.id.into())
}

fn fresh(tx: &Tx, indicator_id: Uuid, row: &ValueRow) -> manual_value::Model {
    let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
    manual_value::Model {
        id: new_id(),
        indicator_id,
        period: row.period.to_string(),
        value_millionths: 0,
        source: String::new(),
        dated_on: None,
        note: String::new(),
        version: 1,
        created_at: now,
        created_by: by,
        updated_at: now,
        updated_by: by,
    }
}
