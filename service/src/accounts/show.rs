//! One member of staff, or oneself, with the sessions that live.

use domain::{
    AccountId, Action, Problem, What,
    accounts::{AccountRow, AccountState, AccountView},
};
use sea_orm::EntityTrait;

use super::{roles, sessions};
use crate::{
    Ctx,
    entities::account,
    failure::{Failure, Result},
};

/// A member of staff. Where she is signed in is seen by who manages the staff.
///
/// # Errors
/// If there is none; a reader who may not.
pub async fn show(ctx: &Ctx, id: AccountId) -> Result<AccountView> {
    ctx.may(Action::SeeStaff).await?;
    let manages = domain::policy::allows(&ctx.actor, Action::ManageStaff).is_some();
    let view = view(ctx, id).await?;
    Ok(AccountView { sessions: if manages { view.sessions } else { Vec::new() }, ..view })
}

/// Who asks.
///
/// # Errors
/// If nobody is signed in.
pub async fn show_own(ctx: &Ctx) -> Result<AccountView> {
    ctx.may(Action::UseOwnAccount).await?;
    view(ctx, ctx.actor.account().ok_or(Problem::SignInNeeded)?).await
}

async fn view(ctx: &Ctx, id: AccountId) -> Result<AccountView> {
    let row = account::Entity::find_by_id(id.0).one(ctx.read()).await?.ok_or(Problem::NotFound(What::Account))?;
    let state = AccountState::of_key(&row.state)
        .ok_or_else(|| Failure::Stored(format!("account {} has no known state", row.id)))?;
    let roles = roles::of_account(ctx.read(), id).await?;
    let sessions = sessions::of_account(ctx, id).await?;
    let version = row.version;
    let row = AccountRow { id, name: row.name, kana: row.kana, email: row.email, state, roles };
    Ok(AccountView { row, version, is_own: ctx.actor.account() == Some(id), sessions })
}
