//! Edits an outcome.

use domain::{
    Action, FieldConflict,
    cases::{Outcome, OutcomeForm, Verification, labels},
    quantity::Quantity,
};
use futures::FutureExt;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
};

use super::{
    change::{begin_outcome, collided, conflict},
    record_outcome::{assert_deal, days_of},
    verify_outcome::note_level,
};
use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::outcome,
    failure::Result,
    programmes::read,
    tx::{self, FactKind},
};

/// Saves an outcome. One whose kind, class, day or quantity changes is only declared again: what had been checked is
/// not what stands there now.
///
/// # Errors
/// The fields that must be put right; a conflict, field by field, if somebody else saved first; an outcome that is not
/// visible or not theirs.
pub async fn edit_outcome(ctx: &Ctx, form: OutcomeForm) -> Result<()> {
    ctx.may(Action::RecordOutcomes).await?;
    tx::write(ctx, move |tx| {
        async move {
            let (row, case) = begin_outcome(tx, Action::RecordOutcomes, &form.id).await?;
            let programme = read::by_id(tx.db(), case.programme_id).await?;
            let before = Some((row.type_key.as_str(), row.class_key.as_deref()));
            let new = form.check(&programme, days_of(tx, &case), before)?;
            let differing = differing(&new, &row);
            if differing.iter().all(Option::is_none) {
                return Ok(());
            }
            if row.version != form.version {
                return conflict(row.version, differing);
            }
            assert_deal(tx, row.id, &new).await?;
            let another = new.kind != row.type_key
                || new.class != row.class_key
                || new.occurred_on != row.occurred_on
                || new.quantity.millionths() != row.quantity_millionths;
            let verification = if another { Verification::Declared.level() } else { row.verification };
            let changes = changes_of(&row, &new, verification);
            let edited = outcome::ActiveModel {
                id: Unchanged(row.id),
                type_key: Set(new.kind),
                class_key: Set(new.class),
                occurred_on: Set(new.occurred_on),
                quantity_millionths: Set(new.quantity.millionths()),
                verification: Set(verification),
                deal_code: Set(new.deal_code),
                evidence: Set(new.evidence),
                note: Set(new.note),
                version: Set(row.version + 1),
                updated_at: Set(tx.ctx.now()),
                updated_by: Set(tx.ctx.actor.account().map(Into::into)),
                ..Default::default()
            };
            edited.update(tx.db()).await?;
            if verification != row.verification {
                note_level(tx, row.id, verification).await?;
            }
            tx.changes_facts_of(FactKind::Outcome, row.id).await;
            tx.audit(Event::about("cases/edit_outcome", "outcome", row.id).with(changes)).await
        }
        .boxed()
    })
    .await
}

fn quantity_of(row: &outcome::Model) -> String {
    Quantity::from_millionths(row.quantity_millionths).to_string()
}

fn differing(new: &Outcome, row: &outcome::Model) -> [Option<FieldConflict>; 7] {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    [
        collided("kind", labels::KIND, &new.kind, &row.type_key),
        collided("class", labels::CLASS, &text(&new.class), &text(&row.class_key)),
        collided("occurred_on", labels::OCCURRED_ON, &new.occurred_on.to_string(), &row.occurred_on.to_string()),
        collided("quantity", labels::QUANTITY, &new.quantity.to_string(), &quantity_of(row)),
        collided("deal_code", labels::DEAL_CODE, &text(&new.deal_code), &text(&row.deal_code)),
        collided("evidence", labels::EVIDENCE, &new.evidence, &row.evidence),
        collided("note", labels::NOTE, &new.note, &row.note),
    ]
}

fn changes_of(row: &outcome::Model, new: &Outcome, verification: i32) -> Changes {
    Changes::default()
        .field("kind", &row.type_key, &new.kind)
        .field("class", &row.class_key, &new.class)
        .field("occurred_on", row.occurred_on, new.occurred_on)
        .field("quantity", quantity_of(row), new.quantity.to_string())
        .field("deal_code", &row.deal_code, &new.deal_code)
        .field("evidence", &row.evidence, &new.evidence)
        .field("note", &row.note, &new.note)
        .field("verification", row.verification, verification)
}
