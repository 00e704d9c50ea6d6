//! Invites a member of staff: an account without a password, and a link by which she chooses one.

use domain::{Action, accounts::AccountForm};
use futures::FutureExt;
use sea_orm::EntityTrait;

use super::{
    create::add_account,
    hand_over::{Handed, hand_over},
    roles::in_words,
};
use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::account,
    failure::{Failure, Result},
    requests::key_of,
    tx::{self, Once},
};

/// Invites somebody, once for each request key.
///
/// # Errors
/// The fields that must be put right; an address that is taken; a reader who may not.
pub async fn invite(ctx: &Ctx, form: AccountForm) -> Result<Handed> {
    ctx.may(Action::ManageStaff).await?;
    let new = form.check()?;
    let key = key_of(&form.key)?;
    tx::write(ctx, move |tx| {
        async move {
            let first = match tx.once(key, "accounts/invite", &form).await? {
                Once::First(_) => true,
                Once::Again(_) => false,
            };
            if !first {
                return again(tx, &new.email).await;
            }
            let changes = Changes::default()
                .new_field("email", &new.email)
                .new_field("name", &new.name)
                .new_field("kana", &new.kana)
                .new_field("roles", in_words(&new.roles));
            let id = add_account(tx, new, None).await?;
            tx.audit(Event::about("accounts/invite", "account", id).with(changes)).await?;
            hand_over(tx, &row(tx, id.0).await?).await
        }
        .boxed()
    })
    .await
}

/// The form came twice: the person is there once. A link that was shown is shown anew, a mail is not sent again.
async fn again(tx: &tx::Tx, email: &str) -> Result<Handed> {
    use sea_orm::{ColumnTrait, QueryFilter};
    let invited = account::Entity::find().filter(account::Column::Email.eq(email)).one(tx.db()).await?;
    let invited = invited.ok_or_else(|| Failure::Stored("an invitation lost its account".to_owned()))?;
    if tx.ctx.settings().sends_mail {
        return Ok(Handed { account: invited.id.into(), link: None });
    }
    hand_over(tx, &invited).await
}

async fn row(tx: &tx::Tx, id: uuid::Uuid) -> Result<account::Model> {
    let row = account::Entity::find_by_id(id).one(tx.db()).await?;
    row.ok_or_else(|| Failure::Stored(format!("account {id} is gone")))
}
