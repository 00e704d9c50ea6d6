//! Ends the session that asks.

use futures::FutureExt;
use sea_orm::EntityTrait;

use crate::{Ctx, audit::Event, entities::session, failure::Result, tx};

/// Signs out: the session's row is gone, and with it every copy of its cookie.
///
/// # Errors
/// If the database fails.
pub async fn sign_out(ctx: &Ctx) -> Result<()> {
    tx::write(ctx, |tx| {
        async move {
            if let Some(id) = tx.ctx.request.session {
                session::Entity::delete_by_id(id).exec(tx.db()).await?;
            }
            if let Some(account) = tx.ctx.actor.account() {
                tx.audit(Event::about("accounts/sign_out", "account", account)).await?;
            }
            Ok(())
        }
        .boxed()
    })
    .await
}
