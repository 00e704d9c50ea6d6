//! Says how well an outcome is known.

use domain::{
    Action, Problem,
    cases::{Verification, VerifyForm, labels},
};
use futures::FutureExt;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
};
use uuid::Uuid;

use super::{
    change::{begin_outcome, collided, conflict, told},
    words as w,
};
use crate::{
    Ctx,
    audit::{Changes, Event},
    clock::new_id,
    entities::{outcome, verification},
    failure::Result,
    tx::{self, FactKind, Tx},
};

/// Sets an outcome to 申告, 担当確認 or, with evidence, 証憑. 事業者確認 is set by the business's own answer only, and
/// stays.
///
/// # Errors
/// A level that staff cannot set; missing evidence; a conflict if somebody else saved first; an outcome that is not
/// visible or not theirs.
pub async fn verify_outcome(ctx: &Ctx, form: VerifyForm) -> Result<()> {
    ctx.may(Action::VerifyOutcomes).await?;
    tx::write(ctx, move |tx| {
        async move {
            let (row, _) = begin_outcome(tx, Action::VerifyOutcomes, &form.id).await?;
            let (level, evidence) = form.check(&row.evidence)?;
            if row.verification == Verification::Confirmed.level() {
                return Err(Problem::Refused(w::CONFIRMED_STAYS.into()).into());
            }
            if row.verification == level.level() && row.evidence == evidence {
                return told(tx, w::LEVEL_SAVED).await;
            }
            if row.version != form.version {
                let (mine, theirs) = (level.level().to_string(), row.verification.to_string());
                let name = |level: Option<Verification>| level.map(|level| level.name().into()).unwrap_or_default();
                let reads = (name(Some(level)), name(Verification::of_level(row.verification)));
                let fields = [
                    collided("level", labels::VERIFICATION, &mine, &theirs).map(|it| it.read_as(reads.0, reads.1)),
                    collided("evidence", labels::EVIDENCE, &evidence, &row.evidence),
                ];
                return conflict(row.version, fields);
            }
            let changes = verified((row.verification, &row.evidence), (level.level(), &evidence));
            let edited = outcome::ActiveModel {
                id: Unchanged(row.id),
                verification: Set(level.level()),
                evidence: Set(evidence),
                version: Set(row.version + 1),
                updated_at: Set(tx.ctx.now()),
                updated_by: Set(tx.ctx.actor.account().map(Into::into)),
                ..Default::default()
            };
            edited.update(tx.db()).await?;
            if row.verification != level.level() {
                note_level(tx, row.id, level.level()).await?;
            }
            tx.changes_facts_of(FactKind::Outcome, row.id).await;
            tx.audit(Event::about("cases/verify_outcome", "outcome", row.id).with(changes)).await?;
            told(tx, w::LEVEL_SAVED).await
        }
        .boxed()
    })
    .await
}

/// What was known of an outcome before and after, for its history: the level and the evidence.
pub(crate) fn verified(before: (i32, &str), after: (i32, &str)) -> Changes {
    Changes::default().field("verification", before.0, after.0).field("evidence", before.1, after.1)
}

/// Notes who set an outcome to which level.
pub(super) async fn note_level(tx: &Tx, outcome: Uuid, level: i32) -> Result<()> {
    let row = verification::ActiveModel {
        id: Set(new_id()),
        outcome_id: Set(outcome),
        level: Set(level),
        created_at: Set(tx.ctx.now()),
        created_by: Set(tx.ctx.actor.account().map(Into::into)),
    };
    row.insert(tx.db()).await?;
    Ok(())
}
