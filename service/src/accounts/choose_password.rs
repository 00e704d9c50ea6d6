//! Chooses a password through an invitation or a reset, and signs in with it.

use domain::{
    AccountId, Action,
    accounts::{ChoosePasswordForm, LinkPurpose},
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use super::{
    known_words,
    one_time_link::{dead, kill, living, purpose_of, use_up},
    password,
    sessions::end_all_but,
    sign_in::{SignedIn, begin},
    throttle,
};
use crate::{
    Ctx,
    audit::{self, Changes, Event},
    entities::account,
    failure::Result,
    tx,
};

/// Uses the link up, sets the password, ends every session that there was, and begins a new one.
///
/// # Errors
/// A link that is over; a password that is too easy, which leaves the link as it was.
pub async fn choose_password(ctx: &Ctx, form: ChoosePasswordForm, user_agent: String) -> Result<SignedIn> {
    ctx.may(Action::UsePublicPages).await?;
    let link = match living(ctx, ctx.read(), &form.token).await {
        Ok(link) => link,
        Err(dead) => {
            let changes = Changes::default();
            let event = Event { action: "accounts/choose_password", kind: "account", record: None, by: None, changes };
            audit::failed(ctx, event).await?;
            return Err(dead);
        }
    };
    let id = link.account_id.filter(|_| purpose_of(&link).is_ok_and(|it| it != LinkPurpose::FirstAdministrator));
    let account = account::Entity::find_by_id(id.ok_or_else(dead)?).one(ctx.read()).await?;
    let account = account.filter(|row| row.state != "disabled").ok_or_else(dead)?;
    known_words::check_for(ctx, &form.password, &account).await?;
    let hash = password::hash(&ctx.db, form.password).await?;
    tx::write(ctx, move |tx| {
        async move {
            use_up(tx, &link).await?;
            let id = AccountId(account.id);
            let now = account::Entity::find_by_id(account.id).one(tx.db()).await?;
            let now = now.filter(|row| row.state != "disabled").ok_or_else(dead)?;
            let version = now.version + 1;
            let mut row = now.into_active_model();
            row.password_hash = Set(Some(hash));
            row.state = Set("active".to_owned());
            row.version = Set(version);
            row.updated_at = Set(tx.ctx.now());
            row.updated_by = Set(Some(account.id));
            row.update(tx.db()).await?;
            kill(tx, id).await?;
            end_all_but(tx, id, None).await?;
            throttle::forgive_address(tx, account.id, &account.email).await?;
            let changes = Changes::default().new_field("purpose", &link.purpose);
            tx.audit(Event::about("accounts/choose_password", "account", id).by(id).with(changes)).await?;
            begin(tx, id, None, user_agent).await
        }
        .boxed()
    })
    .await
}
