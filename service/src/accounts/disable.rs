//! Disables and enables an account. Everything that the person did stays.

use domain::{AccountId, Action, Problem, Role, Text, What};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QuerySelect};

use super::{one_time_link::kill, roles, sessions::end_all_but, words};
use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::account,
    failure::Result,
    requests::leave_flash_in,
    tx::{self, Tx},
};

const OWN: Text = Text::new(
    "自分のアカウントは停止できません。ほかの管理者に頼んでください。",
    "Nobody disables her own account. Please ask another administrator.",
);

/// Disables an account: its sessions and links are dead at once.
///
/// # Errors
/// One's own account; the last administrator; a reader who may not.
pub async fn disable(ctx: &Ctx, id: AccountId) -> Result<()> {
    ctx.may(Action::ManageStaff).await?;
    if ctx.actor.account() == Some(id) {
        return Err(Problem::Refused(OWN.into()).into());
    }
    tx::write(ctx, move |tx| {
        async move {
            if roles::of_account(tx.db(), id).await?.contains(&Role::Administrator) {
                roles::keep_an_administrator_beside(tx, id).await?;
            }
            set_state(tx, id, "accounts/disable", |_| "disabled").await?;
            end_all_but(tx, id, None).await?;
            kill(tx, id).await?;
            leave_flash_in(tx, words::DISABLED.into(), None).await
        }
        .boxed()
    })
    .await
}

/// Enables an account again: as it was before, or invited if she never chose a password.
///
/// # Errors
/// A reader who may not.
pub async fn enable(ctx: &Ctx, id: AccountId) -> Result<()> {
    ctx.may(Action::ManageStaff).await?;
    tx::write(ctx, move |tx| {
        async move {
            let before = |row: &account::Model| if row.password_hash.is_some() { "active" } else { "invited" };
            set_state(tx, id, "accounts/enable", before).await?;
            leave_flash_in(tx, words::ENABLED.into(), None).await
        }
        .boxed()
    })
    .await
}

async fn set_state(
    tx: &Tx,
    id: AccountId,
    action: &'static str,
    state: impl Fn(&account::Model) -> &'static str + Send,
) -> Result<()> {
    let row = account::Entity::find_by_id(id.0).lock_exclusive().one(tx.db()).await?;
    let row = row.ok_or(Problem::NotFound(What::Account))?;
    let (state, version) = (state(&row), row.version + 1);
    let changes = Changes::default().field("state", &row.state, state);
    let mut row = row.into_active_model();
    row.state = Set(state.to_owned());
    row.version = Set(version);
    row.updated_at = Set(tx.ctx.now());
    row.updated_by = Set(tx.ctx.actor.account().map(Into::into));
    row.update(tx.db()).await?;
    tx.audit(Event::about(action, "account", id).with(changes)).await
}
