//! One sentence for the next page: 「記録しました」.

use domain::Words;
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{Ctx, clock::new_id, entities::flash, failure::Result, tx};

/// Leaves a sentence for the next page of the session that asks.
///
/// # Errors
/// If the database fails.
pub async fn leave_flash(ctx: &Ctx, words: Words) -> Result<()> {
    let Some(session) = ctx.request.session else { return Ok(()) };
    tx::write(ctx, move |tx| {
        async move {
            let row = flash::ActiveModel {
                id: Set(new_id()),
                session_id: Set(session),
                words: Set(serde_json::to_string(&words)?),
                created_at: Set(tx.ctx.now()),
            };
            row.insert(tx.db()).await?;
            Ok(())
        }
        .boxed()
    })
    .await
}

/// Takes the sentences that wait, oldest first; each is shown once.
///
/// # Errors
/// If the database fails.
pub async fn take_flash(ctx: &Ctx) -> Result<Vec<Words>> {
    let Some(session) = ctx.request.session else { return Ok(Vec::new()) };
    let waiting = flash::Entity::find()
        .filter(flash::Column::SessionId.eq(session))
        .order_by_asc(flash::Column::Id)
        .all(ctx.read())
        .await?;
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    tx::write(ctx, move |tx| {
        async move {
            let ids = waiting.iter().map(|row| row.id);
            flash::Entity::delete_many().filter(flash::Column::Id.is_in(ids)).exec(tx.db()).await?;
            waiting.iter().map(|row| Ok(serde_json::from_str(&row.words)?)).collect()
        }
        .boxed()
    })
    .await
}
