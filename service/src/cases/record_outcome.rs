//! Records an outcome.

use domain::{
    Action, FieldErrors, OutcomeId,
    cases::{CaseDays, Outcome, OutcomeForm, Verification},
    quantity::Quantity,
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::{
    change::{begin, told},
    words as w,
};
use crate::{
    Ctx,
    audit::{Changes, Event},
    clock::new_id,
    entities::{case, outcome},
    failure::Result,
    programmes::read,
    requests::key_of,
    tx::{self, FactKind, Once, Tx},
};

/// Records what came true in a case, as declared, once for each request key.
///
/// # Errors
/// The fields that must be put right; a case that is not visible or not theirs.
pub async fn record_outcome(ctx: &Ctx, form: OutcomeForm) -> Result<OutcomeId> {
    ctx.may(Action::RecordOutcomes).await?;
    let key = key_of(&form.key)?;
    tx::write(ctx, move |tx| {
        async move {
            let (case, new) = checked(tx, &form).await?;
            let id = match tx.once(key, "cases/record_outcome", &form).await? {
                Once::Again(id) => return Ok(id.into()),
                Once::First(id) => id,
            };
            let id = insert(tx, id, &case, new).await?;
            told(tx, w::OUTCOME_RECORDED).await?;
            Ok(id)
        }
        .boxed()
    })
    .await
}

/// The same inside a transaction that is under way and that happens once, for a consultation that tells of an outcome.
pub(crate) async fn record_outcome_in(tx: &Tx, form: &OutcomeForm) -> Result<OutcomeId> {
    let (case, new) = checked(tx, form).await?;
    insert(tx, new_id(), &case, new).await
}

async fn checked(tx: &Tx, form: &OutcomeForm) -> Result<(case::Model, Outcome)> {
    let case = begin(tx, Action::RecordOutcomes, &form.case).await?;
    let programme = read::by_id(tx.db(), case.programme_id).await?;
    let new = form.check(&programme, days_of(tx, &case), None)?;
    Ok((case, new))
}

async fn insert(tx: &Tx, id: Uuid, case: &case::Model, new: Outcome) -> Result<OutcomeId> {
    assert_deal(tx, id, &new).await?;
    let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
    let row = outcome::ActiveModel {
        id: Set(id),
        case_id: Set(case.id),
        type_key: Set(new.kind),
        class_key: Set(new.class),
        occurred_on: Set(new.occurred_on),
        quantity_millionths: Set(new.quantity.millionths()),
        verification: Set(Verification::Declared.level()),
        deal_code: Set(new.deal_code),
        evidence: Set(new.evidence),
        note: Set(new.note),
        external_key: Set(None),
        version: Set(1),
        created_at: Set(now),
        created_by: Set(by),
        updated_at: Set(now),
        updated_by: Set(by),
    };
    let row = row.insert(tx.db()).await?;
    tx.changes_facts_of(FactKind::Outcome, id).await;
    tx.audit(Event::about("cases/record_outcome", "outcome", id).with(recorded(&row))).await?;
    Ok(id.into())
}

pub(super) fn days_of(tx: &Tx, case: &case::Model) -> CaseDays {
    CaseDays { opened_on: case.opened_on, closed_on: case.closed_on, today: tx.ctx.today() }
}

/// What a new outcome holds, for its history.
pub(crate) fn recorded(row: &outcome::Model) -> Changes {
    Changes::default()
        .new_field("kind", &row.type_key)
        .new_field("class", &row.class_key)
        .new_field("occurred_on", row.occurred_on)
        .new_field("quantity", Quantity::from_millionths(row.quantity_millionths).to_string())
        .new_field("deal_code", &row.deal_code)
        .new_field("evidence", &row.evidence)
        .new_field("note", &row.note)
}

/// Outcomes of one deal share a kind, and a deal's code is no outcome's key: figures merge them to one fact (kpi.md).
pub(super) async fn assert_deal(tx: &Tx, id: Uuid, new: &Outcome) -> Result<()> {
    let Some(code) = &new.deal_code else { return Ok(()) };
    let others = || outcome::Entity::find().filter(outcome::Column::Id.ne(id));
    let of_deal = others().filter(outcome::Column::DealCode.eq(code.as_str()));
    let of_other_kind = of_deal.filter(outcome::Column::TypeKey.ne(new.kind.as_str())).one(tx.db()).await?;
    if of_other_kind.is_some() {
        return Err(FieldErrors::of("deal_code", w::OTHER_TYPE_IN_DEAL).into());
    }
    let as_key = match code.parse::<Uuid>() {
        Ok(key) => outcome::Entity::find_by_id(key).one(tx.db()).await?,
        Err(_) => outcome::Entity::find().filter(outcome::Column::ExternalKey.eq(code.as_str())).one(tx.db()).await?,
    };
    if as_key.is_some() {
        return Err(FieldErrors::of("deal_code", w::DEAL_IS_A_KEY).into());
    }
    Ok(())
}
