//! Changes one's own password.

use domain::{Action, FieldErrors, Problem, Text, accounts::ChangePasswordForm};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use super::{
    known_words,
    one_time_link::kill,
    password,
    secrets::{Secret, digest},
    sessions::end_all_but,
    sign_in::open_session,
    throttle, words,
};
use crate::{
    Ctx,
    audit::{self, Event},
    entities::account,
    failure::Result,
    outbox::{self, Mail},
    requests::leave_flash_for,
    tx,
};

const WRONG: Text = Text::new(
    "いまのパスワードが違います。何度か間違えると、少しの間お待ちいただくことがあります。",
    "This is not your current password. After several tries you may have to wait a little.",
);
const CHANGED: Text = Text::new("パスワードが変更されました", "Your password was changed");
const BODY: Text = Text::new(
    "{name} 様\n\n「伴走」のパスワードが変更され、ほかの端末のサインインは終了しました。\n心当たりがないときは、すぐに管理者へお知らせください。",
    "Dear {name},\n\nyour password of Bansō was changed, and your other sessions were ended. If this was not you, tell your administrator at once.",
);

/// Changes the password of who asks: every session and all links end, a new session begins, and a mail tells her.
///
/// # Errors
/// A wrong current password, counted like a failed sign-in; a new one that is too easy.
pub async fn change_password(ctx: &Ctx, form: ChangePasswordForm, user_agent: String) -> Result<Secret> {
    ctx.may(Action::UseOwnAccount).await?;
    let id = ctx.actor.account().ok_or(Problem::SignInNeeded)?;
    let row = account::Entity::find_by_id(id.0).one(ctx.read()).await?.ok_or(Problem::SignInNeeded)?;
    let tries = digest(&format!("{} own", row.email));
    let in_time = throttle::begin(ctx, tries.clone()).await?;
    let right = password::verify(&ctx.db, form.current_password, row.password_hash.clone()).await?;
    if !(right && in_time) {
        audit::failed(ctx, Event::about("accounts/change_password", "account", id)).await?;
        return Err(FieldErrors::of("current_password", WRONG).into());
    }
    known_words::check_for(ctx, &form.password, &row).await?;
    let hash = password::hash(&ctx.db, form.password).await?;
    tx::write(ctx, move |tx| {
        async move {
            throttle::forgive(tx, &tries).await?;
            let mail = Mail { recipient: row.email.clone(), subject: CHANGED, body: notice(&row.name) };
            let version = row.version + 1;
            let mut row = row.into_active_model();
            row.password_hash = Set(Some(hash));
            row.version = Set(version);
            row.updated_at = Set(tx.ctx.now());
            row.updated_by = Set(Some(id.0));
            row.update(tx.db()).await?;
            end_all_but(tx, id, None).await?;
            kill(tx, id).await?;
            tx.audit(Event::about("accounts/change_password", "account", id)).await?;
            outbox::write(tx, mail).await?;
            let (session, token) = open_session(tx, Some(id), user_agent).await?;
            leave_flash_for(tx, session, words::PASSWORD_CHANGED.into()).await?;
            Ok(token)
        }
        .boxed()
    })
    .await
}

fn notice(name: &str) -> String {
    let body = BODY.fill(&[("name", name)]);
    format!("{}\n\n--\n\n{}\n", body.ja, body.en)
}
