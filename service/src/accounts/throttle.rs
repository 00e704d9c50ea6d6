//! Counts failed sign-ins in the database, so that a second replica gives no extra tries.
//!
//! A try is counted before the password is looked at and forgiven when it was right: two tries at once cannot both
//! slip through. From the fifth failure in a row on one waits 1, 3, 5, then 10 seconds; after a hundred in a day no
//! password is taken until the next.

use chrono::{DateTime, TimeDelta, Utc};
use futures::FutureExt;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
    sea_query::OnConflict,
};

use uuid::Uuid;

use super::secrets::digest;
use crate::{
    Ctx,
    entities::{known_device, sign_in_tries},
    failure::Result,
    tx,
};

const FREE_TRIES: i32 = 5;
const TRIES_A_DAY: i32 = 100;
const WAITS_SECONDS: [i64; 4] = [1, 3, 5, 10];

/// Counts a try. False while one must wait: the password is then not looked at, and the try not counted.
pub(crate) async fn begin(ctx: &Ctx, key: String) -> Result<bool> {
    tx::write(ctx, move |tx| {
        async move {
            let (now, today) = (tx.ctx.now(), tx.ctx.today());
            let fresh = sign_in_tries::ActiveModel {
                key: Set(key.clone()),
                in_a_row: Set(0),
                on_that_day: Set(0),
                counted_on: Set(today),
                wait_until: Set(now),
            };
            sign_in_tries::Entity::insert(fresh)
                .on_conflict(OnConflict::column(sign_in_tries::Column::Key).do_nothing().to_owned())
                .exec_without_returning(tx.db())
                .await?;
            let Some(row) = sign_in_tries::Entity::find_by_id(key).lock_exclusive().one(tx.db()).await? else {
                return Ok(false);
            };
            let on_that_day = if row.counted_on == today { row.on_that_day } else { 0 };
            if row.wait_until > now || on_that_day >= TRIES_A_DAY {
                return Ok(false);
            }
            let in_a_row = row.in_a_row + 1;
            let mut row = row.into_active_model();
            row.in_a_row = Set(in_a_row);
            row.on_that_day = Set(on_that_day + 1);
            row.counted_on = Set(today);
            row.wait_until = Set(wait_until(now, in_a_row));
            row.update(tx.db()).await?;
            Ok(true)
        }
        .boxed()
    })
    .await
}

/// Forgives the tries of a key: the password was right.
pub(crate) async fn forgive(tx: &tx::Tx, key: &str) -> Result<()> {
    sign_in_tries::Entity::delete_by_id(key.to_owned()).exec(tx.db()).await?;
    Ok(())
}

/// Forgives the tries on an address, from wherever they came: a new password was chosen by link. Browsers that were
/// known must become so again.
pub(crate) async fn forgive_address(tx: &tx::Tx, account: Uuid, email: &str) -> Result<()> {
    known_device::Entity::delete_many().filter(known_device::Column::AccountId.eq(account)).exec(tx.db()).await?;
    forgive(tx, &key_of(email, None)).await
}

/// What tries are counted by: an address, and the browser where it is known.
pub(crate) fn key_of(email: &str, known_device: Option<&str>) -> String {
    digest(&format!("{email} {}", known_device.unwrap_or_default()))
}

fn wait_until(now: DateTime<Utc>, in_a_row: i32) -> DateTime<Utc> {
    let Ok(step) = usize::try_from(in_a_row - FREE_TRIES) else { return now };
    let seconds = WAITS_SECONDS[step.min(WAITS_SECONDS.len() - 1)];
    now + TimeDelta::seconds(seconds)
}
