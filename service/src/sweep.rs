//! Sweeps away what has served its time. Records, drafts, mails that wait and the audit are never swept.

use chrono::TimeDelta;
use domain::{Actor, Problem};
use futures::FutureExt;
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    sea_query::{Expr, ExprTrait},
};

use crate::{
    Ctx,
    entities::{
        fact_change, fact_counter, flash, form_return, known_device, one_time_link, outbox, request_key, session,
        sign_in_tries,
    },
    failure::Result,
    plan::FEW,
    tx,
};

/// A form that is sent after its session ended still finds it, and waits for its person to sign in again.
const SESSIONS_KEPT: TimeDelta = TimeDelta::days(7);
/// A form sent twice within these makes one record (at least a day).
const KEYS_KEPT: TimeDelta = TimeDelta::hours(48);
const LINKS_KEPT: TimeDelta = TimeDelta::days(1);
/// A returned form and a sentence for the next page are good for minutes.
const RETURNS_KEPT: TimeDelta = TimeDelta::hours(1);
/// Tries are counted by the day.
const TRIES_KEPT: TimeDelta = TimeDelta::days(2);
/// For so long one can tell that a mail went out, or that it could not; its text went with it.
const MAILS_KEPT: TimeDelta = TimeDelta::days(90);
/// A device that signed nobody in for longer is a stranger's again.
const DEVICES_KEPT: TimeDelta = TimeDelta::days(400);

/// How many rows were swept away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    pub sessions: u64,
    pub links: u64,
    pub keys: u64,
    pub returns: u64,
    pub tries: u64,
    pub devices: u64,
    pub mails: u64,
    /// Notes of which record changed: whoever is so far behind reads everything again.
    pub changes: u64,
}

/// Sweeps once, as the system. Doing it twice, or on two replicas at once, does no harm.
///
/// # Errors
/// For anybody but the system.
pub async fn sweep(ctx: &Ctx) -> Result<Swept> {
    if ctx.actor != Actor::System {
        return Err(Problem::NotAllowed.into());
    }
    tx::write(ctx, |tx| {
        async move {
            let (db, now, today) = (tx.db(), tx.ctx.now(), tx.ctx.today());
            let flashes = delete::<flash::Entity>(db, flash::Column::CreatedAt.lt(now - RETURNS_KEPT)).await?;
            let forms =
                delete::<form_return::Entity>(db, form_return::Column::CreatedAt.lt(now - RETURNS_KEPT)).await?;
            let tries =
                sign_in_tries::Column::CountedOn.lt(today - TRIES_KEPT).and(sign_in_tries::Column::WaitUntil.lt(now));
            let over = outbox::Column::State.is_in(["sent", "dead"]);
            let counter = fact_counter::Entity::find().one(db).await?.map_or(0, |row| row.value);
            let behind = counter.saturating_sub(i64::try_from(FEW).unwrap_or(i64::MAX));
            Ok(Swept {
                sessions: delete::<session::Entity>(db, session::Column::LastSeenAt.lt(now - SESSIONS_KEPT)).await?,
                links: delete::<one_time_link::Entity>(db, one_time_link::Column::ExpiresAt.lt(now - LINKS_KEPT))
                    .await?,
                keys: delete::<request_key::Entity>(db, request_key::Column::CreatedAt.lt(now - KEYS_KEPT)).await?,
                returns: flashes + forms,
                tries: delete::<sign_in_tries::Entity>(db, tries).await?,
                devices: delete::<known_device::Entity>(db, known_device::Column::LastUsedAt.lt(now - DEVICES_KEPT))
                    .await?,
                mails: delete::<outbox::Entity>(db, over.and(outbox::Column::CreatedAt.lt(now - MAILS_KEPT))).await?,
                changes: delete::<fact_change::Entity>(db, fact_change::Column::Counter.lte(behind)).await?,
            })
        }
        .boxed()
    })
    .await
}

async fn delete<E: EntityTrait>(db: &DatabaseTransaction, old: Expr) -> Result<u64> {
    Ok(E::delete_many().filter(old).exec(db).await?.rows_affected)
}
