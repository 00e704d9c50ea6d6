//! Moves a case back to an earlier stage.

use domain::{
    Action, FieldErrors,
    cases::{MoveForm, stage, stage::Direction},
};
use futures::FutureExt;

use super::{
    advance::{moved_meanwhile, step_into},
    change::{Entry, begin_open, enter, last_entry, last_step_on, told},
    words as w,
};
use crate::{Ctx, failure::Result, programmes::read, tx};

/// Moves a case back, with a reason; the steps that it took before stay in its history.
///
/// # Errors
/// A missing reason; a stage that does not lie behind; a conflict if the case has moved meanwhile; a case that is
/// closed, not visible or not theirs.
pub async fn go_back(ctx: &Ctx, form: MoveForm) -> Result<()> {
    ctx.may(Action::WorkCases).await?;
    tx::write(ctx, move |tx| {
        async move {
            let row = begin_open(tx, Action::WorkCases, &form.id).await?;
            let programme = read::by_id(tx.db(), row.programme_id).await?;
            let last = last_entry(tx.db(), row.id).await?;
            if row.stage_key.as_deref().unwrap_or_default() != form.from {
                return moved_meanwhile(tx, &programme, &row, last.as_ref(), &form);
            }
            let direction = stage::direction(&programme, row.stage_key.as_deref(), &form.stage)?;
            if direction != Direction::Back {
                return Err(FieldErrors::of("stage", w::NOT_BEHIND).into());
            }
            let step = form.check_back(last_step_on(&row, last.as_ref()), tx.ctx.today())?;
            let entry = Entry {
                stage: &form.stage,
                route: row.route_key.clone(),
                direction,
                entered_on: step.entered_on,
                reason: step.reason,
            };
            enter(tx, row.id, last.as_ref(), entry).await?;
            step_into(tx, &row, &form.stage, "cases/go_back").await?;
            told(tx, w::WENT_BACK).await
        }
        .boxed()
    })
    .await
}
