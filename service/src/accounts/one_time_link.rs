//! One-time links: the way in for who has no password yet, or no longer. 256 random bits, of which the database keeps
//! the digest; an hour at most; once; and dead when the password changes.

use chrono::TimeDelta;
use domain::{
    AccountId, Action, Problem, Text,
    accounts::{LinkPurpose, LinkView},
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::secrets::{Secret, digest};
use crate::{
    Ctx, Settings,
    entities::{account, one_time_link},
    failure::{Failure, Result},
    tx::Tx,
};

const DEAD: Text = Text::new(
    "このリンクは使えません。期限が過ぎたか、すでに使われています。管理者に新しいリンクを頼んでください。",
    "This link cannot be used: it is too old, or was used already. Please ask your administrator for a new one.",
);

/// A link to hand to one person.
#[derive(Clone, Debug)]
pub struct OneTimeLink {
    pub purpose: LinkPurpose,
    pub secret: Secret,
}

impl OneTimeLink {
    /// What the person opens: on the configured address, whatever a request said of its host.
    #[must_use]
    pub fn url(&self, settings: &Settings) -> String {
        url_of(settings, self.purpose, self.secret.expose())
    }
}

/// The address of a link's page.
#[must_use]
pub fn url_of(settings: &Settings, purpose: LinkPurpose, token: &str) -> String {
    format!("{}{}?token={token}", settings.base_url, purpose.path())
}

/// Whom a link is for, without using it up: what its page shows.
///
/// # Errors
/// [`Problem::Refused`] for a link that is none, is over, or was used.
pub async fn look_at_link(ctx: &Ctx, token: &str) -> Result<LinkView> {
    ctx.may(Action::UsePublicPages).await?;
    let link = living(ctx, ctx.read(), token).await?;
    let purpose = purpose_of(&link)?;
    match link.account_id {
        None => Ok(LinkView { purpose, name: String::new(), email: String::new() }),
        Some(id) => {
            let account = account::Entity::find_by_id(id).one(ctx.read()).await?;
            let account = account.filter(|row| row.state != "disabled").ok_or_else(dead)?;
            Ok(LinkView { purpose, name: account.name, email: account.email })
        }
    }
}

pub(super) fn dead() -> Failure {
    Problem::Refused(DEAD.into()).into()
}

pub(super) fn purpose_of(link: &one_time_link::Model) -> Result<LinkPurpose> {
    LinkPurpose::of_key(&link.purpose).ok_or_else(|| Failure::Stored(format!("a link is for {}", link.purpose)))
}

/// The link of a token, if it can still be used.
pub(super) async fn living(ctx: &Ctx, db: &impl ConnectionTrait, token: &str) -> Result<one_time_link::Model> {
    let row = one_time_link::Entity::find_by_id(digest(token)).one(db).await?;
    row.filter(|row| row.used_at.is_none() && row.expires_at > ctx.now()).ok_or_else(dead)
}

/// Makes a link; an older one of the same person dies.
pub(super) async fn issue(tx: &Tx, purpose: LinkPurpose, account: Option<AccountId>) -> Result<OneTimeLink> {
    if let Some(account) = account {
        kill(tx, account).await?;
    }
    let (secret, now) = (Secret::new()?, tx.ctx.now());
    let row = one_time_link::ActiveModel {
        token_hash: Set(digest(secret.expose())),
        purpose: Set(purpose.key().to_owned()),
        account_id: Set(account.map(Into::into)),
        created_at: Set(now),
        created_by: Set(tx.ctx.actor.account().map(Into::into)),
        expires_at: Set(now + TimeDelta::minutes(purpose.minutes())),
        used_at: Set(None),
    };
    row.insert(tx.db()).await?;
    Ok(OneTimeLink { purpose, secret })
}

/// Uses a link up. Of two at once, one wins.
pub(super) async fn use_up(tx: &Tx, link: &one_time_link::Model) -> Result<()> {
    use one_time_link::Column;
    let used = one_time_link::Entity::update_many()
        .col_expr(Column::UsedAt, sea_orm::sea_query::Expr::value(tx.ctx.now()))
        .filter(Column::TokenHash.eq(&link.token_hash))
        .filter(Column::UsedAt.is_null())
        .exec(tx.db())
        .await?;
    if used.rows_affected == 1 { Ok(()) } else { Err(dead()) }
}

/// Kills the links of a person that are not used yet.
pub(super) async fn kill(tx: &Tx, account: AccountId) -> Result<()> {
    use one_time_link::Column;
    one_time_link::Entity::delete_many()
        .filter(Column::AccountId.eq(account.0))
        .filter(Column::UsedAt.is_null())
        .exec(tx.db())
        .await?;
    Ok(())
}
