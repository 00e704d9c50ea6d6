//! Signs a person in: counts the try, verifies the password, and begins a new session, whatever the old one was.

use domain::{AccountId, FieldErrors, Problem, Text, accounts::SignInForm};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};
use uuid::Uuid;

use super::{
    password,
    secrets::{Secret, digest},
    throttle,
};
use crate::{
    Ctx,
    audit::Event,
    clock::new_id,
    entities::{account, known_device, session},
    failure::Result,
    requests::take_over_late_forms,
    tx::{self, Tx},
};

const WRONG: Text = Text::new(
    "メールアドレスかパスワードが違います。何度か間違えると、少しの間お待ちいただくことがあります。",
    "The address or the password is wrong. After several tries you may have to wait a little.",
);

/// A session that has begun: two cookies' worth of secrets.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub account: AccountId,
    pub session: Secret,
    /// Marks this browser as one on which the person has signed in before.
    pub device: Secret,
}

/// Signs in with address and password. The answer is the same for an unknown address, a wrong password, a disabled
/// account, and while one must wait.
///
/// # Errors
/// [`Problem::Invalid`] with that one answer.
pub async fn sign_in(ctx: &Ctx, form: SignInForm, device: Option<String>, user_agent: String) -> Result<SignedIn> {
    let email = form.email.trim().to_lowercase();
    let found = account::Entity::find().filter(account::Column::Email.eq(&email)).one(ctx.read()).await?;
    let known = known_device(ctx, found.as_ref(), device).await?;
    let tries = throttle::key_of(&email, known.as_deref());
    let in_time = throttle::begin(ctx, tries.clone()).await?;
    let hash = found.as_ref().filter(|row| row.state == "active").and_then(|row| row.password_hash.clone());
    let right = password::verify(&ctx.db, form.password, hash).await?;
    match found {
        Some(row) if right && in_time => {
            tx::write(ctx, move |tx| {
                async move {
                    throttle::forgive(tx, &tries).await?;
                    begin(tx, row.id.into(), known, user_agent).await
                }
                .boxed()
            })
            .await
        }
        _ => {
            let event = Event {
                action: "accounts/sign_in",
                kind: "account",
                record: found.map(|row| row.id),
                by: None,
                changes: crate::audit::Changes::default(),
            };
            crate::audit::failed(ctx, event).await?;
            Err(Problem::Invalid(FieldErrors::of("password", WRONG)).into())
        }
    }
}

async fn known_device(ctx: &Ctx, account: Option<&account::Model>, device: Option<String>) -> Result<Option<String>> {
    let (Some(account), Some(device)) = (account, device) else { return Ok(None) };
    let row = known_device::Entity::find_by_id(digest(&device)).one(ctx.read()).await?;
    Ok(row.filter(|row| row.account_id == account.id).map(|row| row.token_hash))
}

/// Begins a session, whatever session there was, and marks the browser as known.
pub(super) async fn begin(tx: &Tx, account: AccountId, known: Option<String>, user_agent: String) -> Result<SignedIn> {
    if let Some(old) = tx.ctx.request.session {
        session::Entity::delete_by_id(old).exec(tx.db()).await?;
    }
    if let Some(old) = known {
        known_device::Entity::delete_by_id(old).exec(tx.db()).await?;
    }
    let device = Secret::new()?;
    let row = known_device::ActiveModel {
        token_hash: Set(digest(device.expose())),
        account_id: Set(account.into()),
        last_used_at: Set(tx.ctx.now()),
    };
    known_device::Entity::insert(row)
        .on_conflict(OnConflict::column(known_device::Column::TokenHash).do_nothing().to_owned())
        .exec_without_returning(tx.db())
        .await?;
    let (id, session) = open_session(tx, Some(account), user_agent).await?;
    take_over_late_forms(tx, account, id).await?;
    tx.audit(Event::about("accounts/sign_in", "account", account).by(account)).await?;
    Ok(SignedIn { account, session, device })
}

/// Writes a new session's row: its id and its token.
pub(super) async fn open_session(tx: &Tx, account: Option<AccountId>, user_agent: String) -> Result<(Uuid, Secret)> {
    let (id, token) = (new_id(), Secret::new()?);
    let row = session::ActiveModel {
        id: Set(id),
        token_hash: Set(digest(token.expose())),
        account_id: Set(account.map(Into::into)),
        created_at: Set(tx.ctx.now()),
        last_seen_at: Set(tx.ctx.now()),
        user_agent: Set(user_agent.chars().take(200).collect()),
        address: Set(tx.ctx.request.address.clone()),
    };
    row.insert(tx.db()).await?;
    Ok((id, token))
}
