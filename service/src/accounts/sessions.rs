//! Sessions as their people see them: which browsers are signed in, and how to end one.

use domain::{AccountId, Action, Problem, What, accounts::SessionRow};
use futures::FutureExt;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{resume::lives, words};
use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::session,
    failure::Result,
    requests::leave_flash_in,
    tx::{self, Tx},
};

/// The living sessions of an account, the latest first.
pub(super) async fn of_account(ctx: &Ctx, account: AccountId) -> Result<Vec<SessionRow>> {
    let rows = session::Entity::find()
        .filter(session::Column::AccountId.eq(account.0))
        .order_by_desc(session::Column::LastSeenAt)
        .all(ctx.read())
        .await?;
    let living = rows.into_iter().filter(|row| lives(row, ctx.now()));
    let shown = living.map(|row| SessionRow {
        id: row.id,
        began_at: row.created_at,
        last_seen_at: row.last_seen_at,
        browser: row.user_agent,
        address: row.address,
        is_this: Some(row.id) == ctx.request.session,
    });
    Ok(shown.collect())
}

/// Ends a session: one's own, or anybody's for who manages the staff.
///
/// # Errors
/// [`Problem::NotFound`] for a session that is none, or somebody else's.
pub async fn end_session(ctx: &Ctx, id: Uuid) -> Result<()> {
    ctx.may(Action::UseOwnAccount).await?;
    let row = session::Entity::find_by_id(id).one(ctx.read()).await?;
    let own = ctx.actor.account();
    let may_all = domain::policy::allows(&ctx.actor, Action::ManageStaff).is_some();
    let theirs = row.and_then(|row| row.account_id).map(AccountId).filter(|theirs| may_all || Some(*theirs) == own);
    let account = theirs.ok_or(Problem::NotFound(What::Session))?;
    tx::write(ctx, move |tx| {
        async move {
            session::Entity::delete_by_id(id).exec(tx.db()).await?;
            let changes = Changes::default().new_field("session", id);
            tx.audit(Event::about("accounts/end_session", "account", account).with(changes)).await?;
            // A session that ends itself reads nothing more.
            if tx.ctx.request.session == Some(id) {
                Ok(())
            } else {
                leave_flash_in(tx, words::SESSIONS_ENDED.into(), None).await
            }
        }
        .boxed()
    })
    .await
}

/// Ends all sessions of a person but the one that asks: one's own, or anybody's for who manages the staff.
///
/// # Errors
/// A reader who may not.
pub async fn end_all_sessions(ctx: &Ctx, account: AccountId) -> Result<()> {
    let own = ctx.actor.account() == Some(account);
    ctx.may(if own { Action::UseOwnAccount } else { Action::ManageStaff }).await?;
    tx::write(ctx, move |tx| {
        async move {
            end_all_but(tx, account, tx.ctx.request.session).await?;
            tx.audit(Event::about("accounts/end_all_sessions", "account", account)).await?;
            leave_flash_in(tx, words::SESSIONS_ENDED.into(), None).await
        }
        .boxed()
    })
    .await
}

/// Ends the sessions of a person, but for one of them.
pub(super) async fn end_all_but(tx: &Tx, account: AccountId, kept: Option<Uuid>) -> Result<()> {
    let mut ended = session::Entity::delete_many().filter(session::Column::AccountId.eq(account.0));
    if let Some(kept) = kept {
        ended = ended.filter(session::Column::Id.ne(kept));
    }
    ended.exec(tx.db()).await?;
    Ok(())
}
