//! Takes back that a next action was finished.

use domain::{Action, Problem, Text, What, tasks::DoneForm};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::visible::lock;
use crate::{
    Ctx,
    audit::{Changes, Event},
    failure::Result,
    requests::leave_flash_in,
    tx,
};

const REOPENED: Text = Text::new("「{what}」を未完了に戻しました。", "“{what}” is open again.");

/// Opens a next action again.
///
/// # Errors
/// If there is none that the reader may see, or it is not theirs to work on.
pub async fn reopen(ctx: &Ctx, form: DoneForm) -> Result<()> {
    ctx.may(Action::WorkCases).await?;
    let id = form.task().ok_or(Problem::NotFound(What::Task))?;
    tx::write(ctx, move |tx| {
        async move {
            let row = lock(tx, id).await?;
            if row.done_at.is_none() {
                return Ok(());
            }
            let says = REOPENED.fill(&[("what", &row.what)]);
            let version = row.version + 1;
            let mut row = row.into_active_model();
            row.done_at = Set(None);
            row.done_by = Set(None);
            row.version = Set(version);
            row.updated_at = Set(tx.ctx.now());
            row.updated_by = Set(tx.ctx.actor.account().map(Into::into));
            row.update(tx.db()).await?;
            let changes = Changes::default().field("done", true, false);
            tx.audit(Event::about("tasks/reopen", "task", id).with(changes)).await?;
            leave_flash_in(tx, says, None).await
        }
        .boxed()
    })
    .await
}
