//! Throws a draft away, or puts it away when what it was for is recorded.

use domain::{Action, Problem, Text, What, tasks::DoneForm};
use futures::FutureExt;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::{
    Ctx,
    entities::draft,
    failure::Result,
    requests::leave_flash_in,
    tx::{self, Tx},
};

const DISCARDED: Text = Text::new("書きかけを捨てました。", "The draft was thrown away.");

/// Throws one's own draft away.
///
/// # Errors
/// If there is none of the reader's.
pub async fn discard(ctx: &Ctx, form: DoneForm) -> Result<()> {
    ctx.may(Action::WriteConsultations).await?;
    let id: Uuid = form.id.parse().map_err(|_| Problem::NotFound(What::Draft))?;
    tx::write(ctx, move |tx| {
        async move {
            if delete_in(tx, id).await? == 0 {
                return Err(Problem::NotFound(What::Draft).into());
            }
            leave_flash_in(tx, DISCARDED.into(), None).await
        }
        .boxed()
    })
    .await
}

/// Deletes one's own draft with this key, if there is one.
pub(crate) async fn delete_in(tx: &Tx, key: Uuid) -> Result<u64> {
    let mine = draft::Column::AccountId.eq(tx.ctx.actor.account().map(Uuid::from));
    let deleted = draft::Entity::delete_many().filter(draft::Column::Id.eq(key)).filter(mine).exec(tx.db()).await?;
    Ok(deleted.rows_affected)
}
