//! Makes the demo centre.

use domain::accounts::NewAccount;
use futures::FutureExt;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::centre;
use crate::{
    Ctx, accounts,
    entities::account,
    failure::Result,
    plan,
    testing::cast::{self, PASSWORD},
    tx,
};

/// Fills an empty database with the plan and the demo centre; false if anybody can sign in already, and nothing is
/// changed then.
///
/// # Errors
/// If the database fails.
pub async fn fill(ctx: &Ctx) -> Result<bool> {
    if account::Entity::find().count(ctx.read()).await? > 0 {
        return Ok(false);
    }
    tx::write(ctx, |tx| centre::name_it(tx).boxed()).await?;
    plan::import(ctx, plan::SHIPPED_PLAN).await?;
    for member in cast::ALL {
        let new = NewAccount {
            email: member.email.to_owned(),
            name: member.name.to_owned(),
            kana: member.kana.to_owned(),
            roles: member.roles.to_vec(),
        };
        accounts::create_with_password(ctx, new, PASSWORD.to_owned()).await?;
    }
    Ok(true)
}
