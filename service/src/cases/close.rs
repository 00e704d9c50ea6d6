//! Closes a case.

use domain::{
    Action, Problem,
    cases::{CaseState, CloseForm},
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{
    change::{begin, changed, last_entry, last_step_on, told},
    words as w,
};
use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::case,
    failure::Result,
    tx::{self, FactKind},
};

/// Closes a case with its result, and a reason where it was not achieved.
///
/// # Errors
/// The fields that must be put right; a case that is closed already, not visible or not theirs.
pub async fn close(ctx: &Ctx, form: CloseForm) -> Result<()> {
    ctx.may(Action::WorkCases).await?;
    tx::write(ctx, move |tx| {
        async move {
            let row = begin(tx, Action::WorkCases, &form.id).await?;
            if row.state == CaseState::Closed.key() {
                // The same press twice.
                let same = row.result.as_deref() == Some(form.result.as_str());
                return if same { Ok(()) } else { Err(Problem::Refused(w::CLOSED.into()).into()) };
            }
            let last = last_entry(tx.db(), row.id).await?;
            let closing = form.check(last_step_on(&row, last.as_ref()), tx.ctx.today())?;
            let ended = case::ActiveModel {
                state: Set(CaseState::Closed.key().to_owned()),
                closed_on: Set(Some(closing.closed_on)),
                result: Set(Some(closing.result.key().to_owned())),
                close_reason: Set(closing.reason),
                ..changed(tx, &row)
            };
            let row = ended.update(tx.db()).await?;
            tx.changes_facts_of(FactKind::Case, row.id).await;
            tx.audit(Event::about("cases/close", "case", row.id).with(closed(&row))).await?;
            told(tx, w::NOW_CLOSED).await
        }
        .boxed()
    })
    .await
}

/// What closing a case changed, for its history.
pub(crate) fn closed(row: &case::Model) -> Changes {
    Changes::default()
        .field("state", CaseState::Open.key(), &row.state)
        .new_field("result", &row.result)
        .new_field("closed_on", row.closed_on)
        .new_field("close_reason", &row.close_reason)
}
