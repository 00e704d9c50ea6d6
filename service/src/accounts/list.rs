//! Lists the staff, by kana.

use domain::{
    Action, Role,
    accounts::{AccountRow, AccountState},
};
use sea_orm::{EntityTrait, QueryOrder};

use crate::{
    Ctx,
    entities::{account, account_role},
    failure::{Failure, Result},
};

/// Everyone who can sign in, could, or may.
///
/// # Errors
/// If the reader may not see the staff.
pub async fn list(ctx: &Ctx) -> Result<Vec<AccountRow>> {
    ctx.may(Action::SeeStaff).await?;
    let accounts = account::Entity::find()
        .order_by_asc(account::Column::Kana)
        .order_by_asc(account::Column::Name)
        .all(ctx.read())
        .await?;
    let roles = account_role::Entity::find().all(ctx.read()).await?;
    accounts
        .into_iter()
        .map(|row| {
            let state = AccountState::of_key(&row.state)
                .ok_or_else(|| Failure::Stored(format!("account {} has no known state", row.id)))?;
            let held = roles.iter().filter(|role| role.account_id == row.id);
            let roles = held.filter_map(|role| Role::of_key(&role.role)).collect();
            Ok(AccountRow { id: row.id.into(), name: row.name, kana: row.kana, email: row.email, state, roles })
        })
        .collect()
}
