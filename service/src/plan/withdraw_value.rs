//! Takes a typed value back. What stood there stays in the history, and can be entered again at once.

use domain::{
    Action, FieldConflict, Problem,
    calendar::Period,
    plan::typed_form::{TypedValueForm, WithdrawForm, labels},
};
use futures::FutureExt;
use sea_orm::EntityTrait;

use super::{
    begin::begin_typed,
    enter_value::{Touched, kept, value_of},
    show::code_if_not_todays,
    words,
};
use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::manual_value,
    failure::Result,
    requests::{Undo, leave_flash_in},
    tx::{self, FactKind},
};

/// Removes the value of a period; one that is gone already stays gone.
///
/// # Errors
/// A conflict if the value was changed meanwhile; whoever may not edit the plan.
pub async fn withdraw_value(ctx: &Ctx, form: WithdrawForm) -> Result<Touched> {
    ctx.may(Action::EditPlan).await?;
    tx::write(ctx, move |tx| {
        async move {
            let (indicator, view, _) = begin_typed(tx, &form.indicator).await?;
            let period: Period = form.period.parse().map_err(|_| Problem::Refused(words::NO_SUCH_VALUE.into()))?;
            let plan = code_if_not_todays(tx, &view).await?;
            let touched = Touched { plan, indicator: indicator.code, period };
            let Some(row) = kept(tx, indicator.id, period).await? else { return Ok(touched) };
            if row.version != form.version {
                let field = FieldConflict::new("value", labels::VALUE, "", value_of(&row));
                return Err(Problem::Conflict { version: row.version, fields: vec![field] }.into());
            }
            manual_value::Entity::delete_by_id(row.id).exec(tx.db()).await?;
            tx.changes_facts_of(FactKind::Plan, indicator.plan_id).await;
            let changes = Changes::default()
                .field("period", period.to_string(), None::<String>)
                .field("value", value_of(&row), None::<String>)
                .field("source", &row.source, None::<String>)
                .field("dated_on", row.dated_on, None::<String>)
                .field("note", &row.note, None::<String>);
            tx.audit(Event::about("plan/withdraw_value", "indicator", indicator.id).with(changes)).await?;
            leave_flash_in(tx, words::VALUE_WITHDRAWN.into(), Some(undo(&form.indicator, period, &row))).await?;
            Ok(touched)
        }
        .boxed()
    })
    .await
}

/// The form that enters the value again.
fn undo(indicator: &str, period: Period, row: &manual_value::Model) -> Undo {
    let form = TypedValueForm::default().with_period(period);
    let fields = [
        ("indicator", indicator.to_owned()),
        ("version", "0".to_owned()),
        ("year", form.year),
        ("part", form.part),
        ("value", value_of(row)),
        ("source", row.source.clone()),
        ("dated_on", row.dated_on.map(|on| on.to_string()).unwrap_or_default()),
        ("note", row.note.clone()),
    ];
    let fields = fields.map(|(name, value)| (name.to_owned(), value)).to_vec();
    Undo { endpoint: "plan/enter_value".to_owned(), fields }
}
