//! Makes an account with a password: the command line's way, and the tests'.

use domain::{
    AccountId, Action, FieldErrors, Text,
    accounts::{NewAccount, check_password},
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::password;
use crate::{
    Ctx,
    audit::{Changes, Event},
    clock::new_id,
    entities::{account, account_role},
    failure::Result,
    tx,
};

const TAKEN: Text = Text::new(
    "このメールアドレスの職員はすでに登録されています。",
    "A member of staff with this address is already registered.",
);

/// Makes an active account.
///
/// # Errors
/// If the address is taken or the password too easy.
pub async fn create_with_password(ctx: &Ctx, new: NewAccount, password: String) -> Result<AccountId> {
    ctx.may(Action::ManageStaff).await?;
    let local_part = new.email.split('@').next().unwrap_or_default();
    check_password(&password, &[local_part])?;
    let hash = password::hash(&ctx.db, password).await?;
    tx::write(ctx, move |tx| {
        async move {
            let taken = account::Entity::find().filter(account::Column::Email.eq(&new.email)).one(tx.db()).await?;
            if taken.is_some() {
                return Err(FieldErrors::of("email", TAKEN).into());
            }
            let (id, now, by) = (new_id(), tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
            let changes = Changes::default().new_field("email", &new.email).new_field("name", &new.name);
            let row = account::ActiveModel {
                id: Set(id),
                email: Set(new.email),
                name: Set(new.name),
                kana: Set(new.kana),
                state: Set("active".to_owned()),
                password_hash: Set(Some(hash)),
                version: Set(1),
                created_at: Set(now),
                created_by: Set(by),
                updated_at: Set(now),
                updated_by: Set(by),
            };
            row.insert(tx.db()).await?;
            let roles = new.roles.into_iter().map(|role| account_role::ActiveModel {
                account_id: Set(id),
                role: Set(role.key().to_owned()),
                granted_at: Set(now),
                granted_by: Set(by),
            });
            account_role::Entity::insert_many(roles).exec_without_returning(tx.db()).await?;
            tx.audit(Event::about("accounts/create", "account", id).with(changes)).await?;
            Ok(id.into())
        }
        .boxed()
    })
    .await
}
