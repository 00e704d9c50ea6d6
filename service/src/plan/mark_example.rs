//! Clears an indicator's mark 例, once its definition and targets are the city's own; or sets it again.

use domain::{Action, FieldConflict, Problem, plan::typed_form::ExampleForm};
use futures::FutureExt;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
};

use super::{begin::begin, words};
use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::indicator,
    failure::Result,
    requests::{Undo, leave_flash_in},
    tx::{self, FactKind},
};

/// Saves whether the figures of an indicator are examples; answers with its code.
///
/// # Errors
/// A conflict if the indicator was changed meanwhile; whoever may not edit the plan.
pub async fn mark_example(ctx: &Ctx, form: ExampleForm) -> Result<String> {
    ctx.may(Action::EditPlan).await?;
    tx::write(ctx, move |tx| {
        async move {
            let row = begin(tx, &form.indicator).await?;
            if row.illustrative == form.marked {
                return Ok(row.code);
            }
            if row.version != form.version {
                let name = FieldConflict::new("name", words::DEFINITION, "", &row.name);
                return Err(Problem::Conflict { version: row.version, fields: vec![name] }.into());
            }
            let changed = indicator::ActiveModel {
                id: Unchanged(row.id),
                illustrative: Set(form.marked),
                version: Set(row.version + 1),
                updated_at: Set(tx.ctx.now()),
                updated_by: Set(tx.ctx.actor.account().map(Into::into)),
                ..Default::default()
            };
            changed.update(tx.db()).await?;
            tx.changes_facts_of(FactKind::Plan, row.plan_id).await;
            let changes = Changes::default().field("illustrative", row.illustrative, form.marked);
            tx.audit(Event::about("plan/mark_example", "indicator", row.id).with(changes)).await?;
            let says = if form.marked { words::MARKED } else { words::MARK_CLEARED };
            let back = [
                ("indicator", form.indicator),
                ("version", (row.version + 1).to_string()),
                ("marked", (!form.marked).to_string()),
            ];
            let fields = back.map(|(name, value)| (name.to_owned(), value)).to_vec();
            let undo = Undo { endpoint: "plan/mark_example".to_owned(), fields };
            leave_flash_in(tx, says.into(), Some(undo)).await?;
            Ok(row.code)
        }
        .boxed()
    })
    .await
}
