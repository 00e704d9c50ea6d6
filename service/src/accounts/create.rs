//! Makes an account with a password: the command line's way, and the tests'.

use domain::{AccountId, Action, FieldErrors, Text, accounts::NewAccount};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{known_words, password, roles};
use crate::{
    Ctx,
    audit::{Changes, Event},
    clock::new_id,
    entities::account,
    failure::Result,
    tx::{self, Tx},
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
    known_words::check(ctx, &password, &new).await?;
    let hash = password::hash(&ctx.db, password).await?;
    tx::write(ctx, move |tx| {
        async move {
            let changes = Changes::default()
                .new_field("email", &new.email)
                .new_field("name", &new.name)
                .new_field("roles", roles::in_words(&new.roles));
            let id = add_account(tx, new, Some(hash)).await?;
            tx.audit(Event::about("accounts/create", "account", id).with(changes)).await?;
            Ok(id)
        }
        .boxed()
    })
    .await
}

/// Writes an account with its roles: active with a password, invited without.
pub(super) async fn add_account(tx: &Tx, new: NewAccount, hash: Option<String>) -> Result<AccountId> {
    let taken = account::Entity::find().filter(account::Column::Email.eq(&new.email)).one(tx.db()).await?;
    if taken.is_some() {
        return Err(FieldErrors::of("email", TAKEN).into());
    }
    let (id, now, by) = (new_id(), tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
    let row = account::ActiveModel {
        id: Set(id),
        email: Set(new.email),
        name: Set(new.name),
        kana: Set(new.kana),
        state: Set(if hash.is_some() { "active" } else { "invited" }.to_owned()),
        password_hash: Set(hash),
        version: Set(1),
        created_at: Set(now),
        created_by: Set(by),
        updated_at: Set(now),
        updated_by: Set(by),
    };
    row.insert(tx.db()).await?;
    roles::replace(tx, id.into(), &[], &new.roles).await?;
    Ok(id.into())
}
