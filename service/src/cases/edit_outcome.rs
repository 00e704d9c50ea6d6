//! Edits an outcome.

use domain::{
    Action, FieldConflict, Words,
    cases::{Outcome, OutcomeForm, Verification, labels},
    programmes::Programme,
    quantity::Quantity,
};
use futures::FutureExt;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
};

use super::{
    change::{begin_outcome, told},
    record_outcome::{assert_deal, days_of},
    verify_outcome::note_level,
    words as w,
};
use crate::{
    Ctx,
    audit::{Changes, Edited, Event, collision},
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
            if row.version != form.version
                && let Some(problem) = collision(tx, edited(&row, form.version), both(&programme, &new, &row)).await?
            {
                return Err(problem.into());
            }
            assert_deal(tx, row.id, &new).await?;
            let another = new.kind != row.type_key
                || new.class != row.class_key
                || new.occurred_on != row.occurred_on
                || new.quantity.millionths() != row.quantity_millionths;
            let verification = if another { Verification::Declared.level() } else { row.verification };
            let changes = changes_of(&row, &new, verification);
            if changes.is_empty() {
                return told(tx, w::OUTCOME_SAVED).await;
            }
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
            tx.audit(Event::about("cases/edit_outcome", "outcome", row.id).with(changes)).await?;
            told(tx, if verification == row.verification { w::OUTCOME_SAVED } else { w::OUTCOME_SAVED_AS_DECLARED })
                .await
        }
        .boxed()
    })
    .await
}

fn quantity_of(row: &outcome::Model) -> String {
    Quantity::from_millionths(row.quantity_millionths).to_string()
}

/// The verbs that raise an outcome's version.
fn edited(row: &outcome::Model, seen: i64) -> Edited<'static> {
    let verbs = &["cases/edit_outcome", "cases/verify_outcome"];
    Edited { kind: "outcome", id: row.id, verbs, seen, stands: row.version }
}

/// Every field as the person has it and as it stands; kinds and classes by their names.
fn both(programme: &Programme, mine: &Outcome, theirs: &outcome::Model) -> Vec<FieldConflict> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let kind = |key: &str| programme.outcome_type(key).map_or_else(|| Words::same(key), |kind| kind.name.clone());
    let class = |kind: &str, key: &str| {
        let class = programme.outcome_type(kind).and_then(|kind| kind.class(key));
        class.map_or_else(|| Words::same(key), |class| class.name.clone())
    };
    let (my_class, their_class) = (text(&mine.class), text(&theirs.class_key));
    let class_reads = [class(&mine.kind, &my_class), class(&theirs.type_key, &their_class)];
    let [my_class_reads, their_class_reads] = class_reads;
    let days = [mine.occurred_on.to_string(), theirs.occurred_on.to_string()];
    let [my_day, their_day] = days;
    vec![
        FieldConflict::new("kind", labels::KIND, &mine.kind, &theirs.type_key)
            .read_as(kind(&mine.kind), kind(&theirs.type_key)),
        FieldConflict::new("class", labels::CLASS, my_class, their_class).read_as(my_class_reads, their_class_reads),
        FieldConflict::new("occurred_on", labels::OCCURRED_ON, my_day, their_day),
        FieldConflict::new("quantity", labels::QUANTITY, mine.quantity.to_string(), quantity_of(theirs)),
        FieldConflict::new("deal_code", labels::DEAL_CODE, text(&mine.deal_code), text(&theirs.deal_code)),
        FieldConflict::new("evidence", labels::EVIDENCE, &mine.evidence, &theirs.evidence),
        FieldConflict::new("note", labels::NOTE, &mine.note, &theirs.note),
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
