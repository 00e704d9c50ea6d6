//! Roles as rows: reading and replacing them, and the rule that somebody must be left who can give them.

use domain::{AccountId, Problem, Role, Text};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::{
    entities::{account, account_role},
    failure::Result,
    tx::Tx,
};

const LAST_ADMINISTRATOR: Text = Text::new(
    "ほかに管理者がいないため、行えません。先に別の職員を管理者にしてください。",
    "There is no other administrator. Make somebody else an administrator first.",
);

/// The roles of an account, in the order of the table.
pub(super) async fn of_account(db: &impl ConnectionTrait, id: AccountId) -> Result<Vec<Role>> {
    let rows = account_role::Entity::find().filter(account_role::Column::AccountId.eq(id.0)).all(db).await?;
    let mut roles: Vec<Role> = rows.iter().filter_map(|row| Role::of_key(&row.role)).collect();
    roles.sort_unstable();
    Ok(roles)
}

/// How roles stand in the audit.
pub(super) fn in_words(roles: &[Role]) -> String {
    roles.iter().map(|role| role.key()).collect::<Vec<_>>().join(" ")
}

/// Gives an account these roles and takes all others.
pub(super) async fn replace(tx: &Tx, id: AccountId, before: &[Role], after: &[Role]) -> Result<()> {
    let gone: Vec<&str> = before.iter().filter(|role| !after.contains(role)).map(|role| role.key()).collect();
    account_role::Entity::delete_many()
        .filter(account_role::Column::AccountId.eq(id.0))
        .filter(account_role::Column::Role.is_in(gone))
        .exec(tx.db())
        .await?;
    let new = after.iter().filter(|role| !before.contains(role)).map(|role| account_role::ActiveModel {
        account_id: Set(id.0),
        role: Set(role.key().to_owned()),
        granted_at: Set(tx.ctx.now()),
        granted_by: Set(tx.ctx.actor.account().map(Into::into)),
    });
    let new: Vec<_> = new.collect();
    if !new.is_empty() {
        account_role::Entity::insert_many(new).exec_without_returning(tx.db()).await?;
    }
    Ok(())
}

/// Refuses what would leave nobody who can sign in and give roles. The rows are locked, so that two administrators
/// cannot take each other's at once.
pub(super) async fn keep_an_administrator_beside(tx: &Tx, leaving: AccountId) -> Result<()> {
    let administrators = account_role::Entity::find()
        .filter(account_role::Column::Role.eq(Role::Administrator.key()))
        .lock_exclusive()
        .all(tx.db())
        .await?;
    let others = administrators.iter().map(|row| row.account_id).filter(|id| *id != leaving.0);
    let left = account::Entity::find()
        .filter(account::Column::Id.is_in(others))
        .filter(account::Column::State.eq("active"))
        .one(tx.db())
        .await?;
    left.map(drop).ok_or_else(|| Problem::Refused(LAST_ADMINISTRATOR.into()).into())
}
