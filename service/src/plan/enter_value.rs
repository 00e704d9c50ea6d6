//! Enters a value that was typed by hand for an indicator and a period, or corrects the one that is there.

use domain::{
    Action, FieldConflict, FieldErrors, Problem, Text,
    calendar::Period,
    links,
    plan::{
        typed::TypedValue,
        typed_form::{EnteredValue, TypedValueForm, labels},
    },
    quantity::Quantity,
};
use futures::FutureExt;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, QueryFilter,
};
use uuid::Uuid;

use super::{begin::begin_typed, show::code_if_not_todays, words};
use crate::{
    Ctx,
    audit::{Changes, Event},
    clock::new_id,
    entities::manual_value,
    failure::Result,
    requests::leave_flash_in,
    tx::{self, FactKind, Tx},
};

/// The figure that a form changed, by the code of its indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// The plan's code, unless it is the plan of today.
    pub plan: Option<String>,
    pub indicator: String,
    pub period: Period,
}

impl Touched {
    /// The page of the figure.
    #[must_use]
    pub fn page(&self) -> String {
        links::indicator_of(self.plan.as_deref(), &self.indicator, self.period)
    }
}

/// Saves a typed value. An indicator has one value a period, so that sending the same twice makes one.
///
/// # Errors
/// The fields that must be put right; a period that overlaps another value's, where values add up; a conflict, field by
/// field, if another value stands there than the one that the form was filled in on; whoever may not edit the plan.
pub async fn enter_value(ctx: &Ctx, form: TypedValueForm) -> Result<Touched> {
    ctx.may(Action::EditPlan).await?;
    tx::write(ctx, move |tx| {
        async move {
            let (indicator, mut view, rule) = begin_typed(tx, &form.indicator).await?;
            let span = view.plan.span;
            let new = form.check(tx.ctx.today(), span)?;
            let value = TypedValue { period: new.period, value: new.value, source: new.source.clone() };
            let overlaps = |overlap: domain::plan::typed::Overlap| FieldErrors::of("year", overlap.says());
            view.typed.put(&indicator.code, rule, span, value).map_err(overlaps)?;
            let plan = code_if_not_todays(tx, &view).await?;
            let touched = Touched { plan, indicator: indicator.code, period: new.period };
            let kept = kept(tx, indicator.id, new.period).await?;
            let differing = differing(&new, kept.as_ref());
            if differing.is_empty() && kept.is_some() {
                return Ok(touched);
            }
            let stands = kept.as_ref().map_or(0, |row| row.version);
            if stands != form.version {
                return Err(Problem::Conflict { version: stands, fields: differing }.into());
            }
            let changes = changes(&new, kept.as_ref());
            write(tx, indicator.id, new, kept).await?;
            tx.changes_facts_of(FactKind::Plan, indicator.plan_id).await;
            tx.audit(Event::about("plan/enter_value", "indicator", indicator.id).with(changes)).await?;
            leave_flash_in(tx, words::VALUE_SAVED.into(), None).await?;
            Ok(touched)
        }
        .boxed()
    })
    .await
}

/// The value that stands for a period.
pub(super) async fn kept(tx: &Tx, indicator: Uuid, period: Period) -> Result<Option<manual_value::Model>> {
    let rows = manual_value::Entity::find().filter(manual_value::Column::IndicatorId.eq(indicator));
    Ok(rows.filter(manual_value::Column::Period.eq(period.to_string())).one(tx.db()).await?)
}

pub(super) fn value_of(row: &manual_value::Model) -> String {
    Quantity::from_millionths(row.value_millionths).to_string()
}

fn date_of(row: &manual_value::Model) -> String {
    row.dated_on.map(|on| on.to_string()).unwrap_or_default()
}

/// The fields that read otherwise than what stands; without anything there, all that hold something.
fn differing(new: &EnteredValue, kept: Option<&manual_value::Model>) -> Vec<FieldConflict> {
    let theirs = |read: fn(&manual_value::Model) -> String| kept.map(read).unwrap_or_default();
    let field = |name: &str, label: Text, mine: String, theirs: String| {
        (mine != theirs).then(|| FieldConflict::new(name, label, mine, theirs))
    };
    let fields = [
        field("value", labels::VALUE, new.value.to_string(), theirs(value_of)),
        field("source", labels::SOURCE, new.source.clone(), theirs(|row| row.source.clone())),
        field("dated_on", labels::DATED_ON, new.dated_on.to_string(), theirs(date_of)),
        field("note", labels::NOTE, new.note.clone(), theirs(|row| row.note.clone())),
    ];
    fields.into_iter().flatten().collect()
}

fn changes(new: &EnteredValue, kept: Option<&manual_value::Model>) -> Changes {
    Changes::default()
        .new_field("period", new.period.to_string())
        .field("value", kept.map(value_of), new.value.to_string())
        .field("source", kept.map(|row| row.source.clone()), &new.source)
        .field("dated_on", kept.map(date_of), new.dated_on)
        .field("note", kept.map(|row| row.note.clone()), &new.note)
}

async fn write(tx: &Tx, indicator_id: Uuid, new: EnteredValue, kept: Option<manual_value::Model>) -> Result<()> {
    let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
    let written = manual_value::ActiveModel {
        indicator_id: Set(indicator_id),
        period: Set(new.period.to_string()),
        value_millionths: Set(new.value.millionths()),
        source: Set(new.source),
        dated_on: Set(Some(new.dated_on)),
        note: Set(new.note),
        updated_at: Set(now),
        updated_by: Set(by),
        ..Default::default()
    };
    if let Some(kept) = kept {
        let again = manual_value::ActiveModel { id: Unchanged(kept.id), version: Set(kept.version + 1), ..written };
        again.update(tx.db()).await?;
        return Ok(());
    }
    let first = manual_value::ActiveModel {
        id: Set(new_id()),
        version: Set(1),
        created_at: Set(now),
        created_by: Set(by),
        ..written
    };
    first.insert(tx.db()).await?;
    Ok(())
}
