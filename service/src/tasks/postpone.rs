//! Postpones a next action.

use domain::{Action, Problem, Text, What, Words, calendar::day_words, tasks::PostponeForm};
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

const POSTPONED: Text = Text::new("「{what}」の期限を{on}にしました。", "“{what}” is now due on {on}.");

/// Gives a next action a later day.
///
/// # Errors
/// A date that is not later; if there is none that the reader may see, or it is not theirs to work on.
pub async fn postpone(ctx: &Ctx, form: PostponeForm) -> Result<()> {
    ctx.may(Action::WorkCases).await?;
    let id = form.task().ok_or(Problem::NotFound(What::Task))?;
    tx::write(ctx, move |tx| {
        async move {
            let row = lock(tx, id).await?;
            let before = row.due_on;
            let due_on = form.check(before, tx.ctx.today())?;
            if before == due_on {
                return Ok(());
            }
            let says = POSTPONED.fill_words(&[("what", &Words::same(&row.what)), ("on", &day_words(due_on))]);
            let version = row.version + 1;
            let mut row = row.into_active_model();
            row.due_on = Set(due_on);
            row.version = Set(version);
            row.updated_at = Set(tx.ctx.now());
            row.updated_by = Set(tx.ctx.actor.account().map(Into::into));
            row.update(tx.db()).await?;
            let changes = Changes::default().field("due_on", before, due_on);
            tx.audit(Event::about("tasks/postpone", "task", id).with(changes)).await?;
            let back = [("id", form.id), ("due_on", before.to_string()), ("back", "true".to_owned())];
            let fields = back.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
            leave_flash_in(tx, says, Some(Undo { endpoint: "tasks/postpone".to_owned(), fields })).await
        }
        .boxed()
    })
    .await
}
