//! Opens a closed case again.

use domain::{
    Action, Problem,
    cases::{CaseState, ReasonForm},
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{
    change::{begin, changed, told},
    words as w,
};
use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::case,
    failure::Result,
    tx::{self, FactKind},
};

/// Opens a closed case again, with a reason. How it had ended stays in its history.
///
/// # Errors
/// A missing reason; a case that is not closed, or not visible; anybody but the director.
pub async fn reopen(ctx: &Ctx, form: ReasonForm) -> Result<()> {
    ctx.may(Action::ReopenCases).await?;
    let reason = form.check()?;
    tx::write(ctx, move |tx| {
        async move {
            let row = begin(tx, Action::ReopenCases, &form.id).await?;
            if row.state != CaseState::Closed.key() {
                return Err(Problem::Refused(w::NOT_CLOSED.into()).into());
            }
            let changes = Changes::default()
                .field("state", &row.state, CaseState::Open.key())
                .field("result", &row.result, None::<String>)
                .field("closed_on", row.closed_on, None::<chrono::NaiveDate>)
                .field("close_reason", &row.close_reason, "")
                .new_field("reason", &reason);
            let opened = case::ActiveModel {
                state: Set(CaseState::Open.key().to_owned()),
                closed_on: Set(None),
                result: Set(None),
                close_reason: Set(String::new()),
                ..changed(tx, &row)
            };
            opened.update(tx.db()).await?;
            tx.changes_facts_of(FactKind::Case, row.id).await;
            tx.audit(Event::about("cases/reopen", "case", row.id).with(changes)).await?;
            told(tx, w::REOPENED).await
        }
        .boxed()
    })
    .await
}
