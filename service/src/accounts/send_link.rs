//! Sends a new link: another invitation to who has not come yet, a reset to who has forgotten her password.

use domain::{AccountId, Action, Problem, Text, What};
use futures::FutureExt;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{
    hand_over::{Handed, hand_over},
    one_time_link::{OneTimeLink, issue},
};
use crate::{Ctx, audit::Event, entities::account, failure::Result, tx};

const ENABLE_FIRST: Text = Text::new(
    "停止中の職員にはリンクを送れません。先に利用を再開してください。",
    "A disabled member of staff gets no link. Enable the account first.",
);
const OWN: Text = Text::new(
    "自分のパスワードは、自分のアカウントの画面で変更してください。",
    "Please change your own password on the page of your account.",
);

/// Sends a link to a member of staff; the one before it dies.
///
/// # Errors
/// For one's own account, or one that is disabled; a reader who may not.
pub async fn send_link(ctx: &Ctx, id: AccountId) -> Result<Handed> {
    ctx.may(Action::ManageStaff).await?;
    if ctx.actor.account() == Some(id) {
        return Err(Problem::Refused(OWN.into()).into());
    }
    tx::write(ctx, move |tx| {
        async move {
            let row = account::Entity::find_by_id(id.0).one(tx.db()).await?;
            let row = row.ok_or(Problem::NotFound(What::Account))?;
            if row.state == "disabled" {
                return Err(Problem::Refused(ENABLE_FIRST.into()).into());
            }
            tx.audit(Event::about("accounts/send_link", "account", id)).await?;
            hand_over(tx, &row).await
        }
        .boxed()
    })
    .await
}

/// A link for whoever has this address, to be shown to who stands at the server and typed the command.
///
/// # Errors
/// If there is nobody with this address, or she is disabled.
pub async fn link_for_address(ctx: &Ctx, email: &str) -> Result<OneTimeLink> {
    ctx.may(Action::ManageStaff).await?;
    let email = email.trim().to_lowercase();
    tx::write(ctx, move |tx| {
        async move {
            let row = account::Entity::find().filter(account::Column::Email.eq(email)).one(tx.db()).await?;
            let row = row.ok_or(Problem::NotFound(What::Account))?;
            if row.state == "disabled" {
                return Err(Problem::Refused(ENABLE_FIRST.into()).into());
            }
            let id = AccountId(row.id);
            tx.audit(Event::about("accounts/send_link", "account", id)).await?;
            let purpose = if row.password_hash.is_none() {
                domain::accounts::LinkPurpose::Invitation
            } else {
                domain::accounts::LinkPurpose::Reset
            };
            issue(tx, purpose, Some(id)).await
        }
        .boxed()
    })
    .await
}
