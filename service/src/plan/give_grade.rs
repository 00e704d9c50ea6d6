//! Grades a figure otherwise than its band does, with the reason; or goes back to the band.

use domain::{
    Action, FieldConflict, Problem, Text, What,
    calendar::Period,
    plan::grade_form::{GRADE, GivenGrade, GradeForm, REASON},
};
use futures::FutureExt;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, QueryFilter,
};
use uuid::Uuid;

use super::{begin::begin, enter_value::Touched, load::load, show::code_if_not_todays, words};
use crate::{
    Ctx,
    audit::{Changes, Event},
    clock::new_id,
    entities::given_grade,
    failure::Result,
    requests::leave_flash_in,
    tx::{self, FactKind, Tx},
};

/// Saves what was decided on the grade of an indicator in a period. The same twice is one decision.
///
/// # Errors
/// A grade that the plan does not have, a missing reason; a conflict, field by field, if somebody else decided first;
/// whoever may not edit the plan.
pub async fn give_grade(ctx: &Ctx, form: GradeForm) -> Result<Touched> {
    ctx.may(Action::EditPlan).await?;
    tx::write(ctx, move |tx| {
        async move {
            let indicator = begin(tx, &form.indicator).await?;
            let view = load(tx.db(), indicator.plan_id).await?.ok_or(Problem::NotFound(What::Plan))?;
            let (period, mine) = form.check(&view.plan.grades)?;
            let plan = code_if_not_todays(tx, &view).await?;
            let touched = Touched { plan, indicator: indicator.code, period };
            let kept = kept(tx, indicator.id, period).await?;
            let theirs = kept.as_ref().and_then(given);
            if mine == theirs {
                return Ok(touched);
            }
            let stands = kept.as_ref().map_or(0, |row| row.version);
            if stands != form.version {
                let fields = differing(mine.as_ref(), theirs.as_ref());
                return Err(Problem::Conflict { version: stands, fields }.into());
            }
            let [before, after] = [&theirs, &mine].map(|side| both(side.as_ref()));
            let changes = Changes::default()
                .new_field("period", period.to_string())
                .field("grade", before[0].clone(), after[0].clone())
                .field("reason", before[1].clone(), after[1].clone());
            write(tx, indicator.id, period, mine, kept).await?;
            tx.changes_facts_of(FactKind::Plan, indicator.plan_id).await;
            tx.audit(Event::about("plan/give_grade", "indicator", indicator.id).with(changes)).await?;
            leave_flash_in(tx, words::GRADE_SAVED.into(), None).await?;
            Ok(touched)
        }
        .boxed()
    })
    .await
}

async fn kept(tx: &Tx, indicator: Uuid, period: Period) -> Result<Option<given_grade::Model>> {
    let rows = given_grade::Entity::find().filter(given_grade::Column::IndicatorId.eq(indicator));
    Ok(rows.filter(given_grade::Column::Period.eq(period.to_string())).one(tx.db()).await?)
}

fn given(row: &given_grade::Model) -> Option<GivenGrade> {
    row.label.clone().map(|label| GivenGrade { label, reason: row.reason.clone() })
}

/// Grade and reason, empty where there is none.
fn both(given: Option<&GivenGrade>) -> [String; 2] {
    given.map(|given| [given.label.clone(), given.reason.clone()]).unwrap_or_default()
}

fn differing(mine: Option<&GivenGrade>, theirs: Option<&GivenGrade>) -> Vec<FieldConflict> {
    let names: [(&str, Text); 2] = [("grade", GRADE), ("reason", REASON)];
    let sides = both(mine).into_iter().zip(both(theirs));
    let fields = names.into_iter().zip(sides).filter(|(_, (mine, theirs))| mine != theirs);
    fields.map(|((field, label), (mine, theirs))| FieldConflict::new(field, label, mine, theirs)).collect()
}

async fn write(
    tx: &Tx,
    indicator_id: Uuid,
    period: Period,
    given: Option<GivenGrade>,
    kept: Option<given_grade::Model>,
) -> Result<()> {
    let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
    let (label, reason) = given.map_or((None, String::new()), |given| (Some(given.label), given.reason));
    let written = given_grade::ActiveModel {
        indicator_id: Set(indicator_id),
        period: Set(period.to_string()),
        label: Set(label),
        reason: Set(reason),
        updated_at: Set(now),
        updated_by: Set(by),
        ..Default::default()
    };
    if let Some(kept) = kept {
        let again = given_grade::ActiveModel { id: Unchanged(kept.id), version: Set(kept.version + 1), ..written };
        again.update(tx.db()).await?;
        return Ok(());
    }
    let first = given_grade::ActiveModel {
        id: Set(new_id()),
        version: Set(1),
        created_at: Set(now),
        created_by: Set(by),
        ..written
    };
    first.insert(tx.db()).await?;
    Ok(())
}
