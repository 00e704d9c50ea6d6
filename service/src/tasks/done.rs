//! Finishes a next action.

use domain::{Action, Problem, Text, What, tasks::DoneForm};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::visible::lock;
use crate::{
    Ctx,
    audit::{Changes, Event},
    failure::Result,
    requests::{Undo, leave_flash_in},
    tx,
};

const DONE: Text = Text::new("「{what}」を完了にしました。", "“{what}” is done.");

/// Ticks a next action off. What is done stays done, whoever ticks it again.
///
/// # Errors
/// If there is none that the reader may see, or it is not theirs to work on.
pub async fn done(ctx: &Ctx, form: DoneForm) -> Result<()> {
    ctx.may(Action::WorkCases).await?;
    let id = form.task().ok_or(Problem::NotFound(What::Task))?;
    tx::write(ctx, move |tx| {
        async move {
            let row = lock(tx, id).await?;
            if row.done_at.is_some() {
                return Ok(());
            }
            let says = DONE.fill(&[("what", &row.what)]);
            let version = row.version + 1;
            let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
            let mut row = row.into_active_model();
            row.done_at = Set(Some(now));
            row.done_by = Set(by);
            row.version = Set(version);
            row.updated_at = Set(now);
            row.updated_by = Set(by);
            row.update(tx.db()).await?;
            tx.audit(Event::about("tasks/done", "task", id).with(Changes::default().field("done", false, true)))
                .await?;
            let undo = Undo { endpoint: "tasks/reopen".to_owned(), fields: vec![("id".to_owned(), form.id)] };
            leave_flash_in(tx, says, Some(undo)).await
        }
        .boxed()
    })
    .await
}
