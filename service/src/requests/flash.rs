//! One sentence for the next page: 「記録しました」, and how to take the act back, where that is possible.

use domain::Words;
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Ctx,
    clock::new_id,
    entities::flash,
    failure::Result,
    tx::{self, Tx},
};

/// What waits for the next page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    pub says: Words,
    pub undo: Option<Undo>,
}

/// The form that takes an act back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undo {
    /// The server function, as in `tasks/reopen`.
    pub endpoint: String,
    /// The fields of its form, as names and values.
    pub fields: Vec<(String, String)>,
}

/// Leaves a sentence for the next page of the session that asks.
///
/// # Errors
/// If the database fails.
pub async fn leave_flash(ctx: &Ctx, words: Words) -> Result<()> {
    tx::write(ctx, move |tx| async move { leave_flash_in(tx, words, None).await }.boxed()).await
}

/// Leaves a sentence within the transaction of the act that it speaks of.
pub(crate) async fn leave_flash_in(tx: &Tx, says: Words, undo: Option<Undo>) -> Result<()> {
    match tx.ctx.request.session {
        Some(session) => keep(tx, session, Flash { says, undo }).await,
        None => Ok(()),
    }
}

/// Leaves a sentence for the next page of a session that this transaction begins.
pub(crate) async fn leave_flash_for(tx: &Tx, session: Uuid, says: Words) -> Result<()> {
    keep(tx, session, Flash { says, undo: None }).await
}

async fn keep(tx: &Tx, session: Uuid, flash: Flash) -> Result<()> {
    let row = flash::ActiveModel {
        id: Set(new_id()),
        session_id: Set(session),
        words: Set(serde_json::to_string(&flash)?),
        created_at: Set(tx.ctx.now()),
    };
    row.insert(tx.db()).await?;
    Ok(())
}

/// Takes what waits, oldest first; each is shown once.
///
/// # Errors
/// If the database fails.
pub async fn take_flash(ctx: &Ctx) -> Result<Vec<Flash>> {
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
