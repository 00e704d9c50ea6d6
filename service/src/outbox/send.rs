//! Hands waiting mails to the job that sends them, each to one replica at a time, and notes what became of them.

use chrono::TimeDelta;
use domain::{Action, Actor};
use futures::FutureExt;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use crate::{
    Ctx,
    entities::outbox::{self, Column},
    failure::Result,
    tx,
};

/// How long a replica has for one mail before another may take it.
const LEASE: TimeDelta = TimeDelta::minutes(5);
/// How long to wait after each failed try; a mail that failed once more is dead.
const WAITS_MINUTES: [i64; 9] = [1, 2, 5, 15, 30, 60, 120, 240, 480];
/// The most of an error that is kept.
const ERROR_CHARS: usize = 500;

/// A mail that this replica may send now.
#[derive(Clone, PartialEq, Eq)]
pub struct Waiting {
    pub id: Uuid,
    pub recipient: String,
    pub subject: String,
    pub body: String,
    /// With its angle brackets; the same at every try.
    pub message_id: String,
}

impl std::fmt::Debug for Waiting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The body may hold a link.
        f.debug_struct("Waiting").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Takes the mails that are due, oldest first, and leases them to who asks.
///
/// # Errors
/// If the database fails; [`domain::Problem::NotAllowed`] for anybody but the system.
pub async fn take_waiting(ctx: &Ctx, at_most: u64) -> Result<Vec<Waiting>> {
    for_the_system(ctx).await?;
    tx::write(ctx, move |tx| {
        async move {
            let now = tx.ctx.now();
            let free = Condition::any().add(Column::LeasedUntil.is_null()).add(Column::LeasedUntil.lt(now));
            let due = outbox::Entity::find()
                .filter(Column::State.eq("waiting"))
                .filter(Column::NextTryAt.lte(now))
                .filter(free)
                .order_by_asc(Column::NextTryAt)
                .limit(at_most)
                .lock_exclusive()
                .all(tx.db())
                .await?;
            let mut taken = Vec::with_capacity(due.len());
            for row in due {
                let mut leased = row.clone().into_active_model();
                leased.leased_until = Set(Some(now + LEASE));
                leased.update(tx.db()).await?;
                taken.push(Waiting {
                    id: row.id,
                    recipient: row.recipient,
                    subject: row.subject,
                    body: row.body,
                    message_id: row.message_id,
                });
            }
            Ok(taken)
        }
        .boxed()
    })
    .await
}

/// Notes that a mail went out. Its text is not kept: it may hold a link.
///
/// # Errors
/// If the database fails; [`domain::Problem::NotAllowed`] for anybody but the system.
pub async fn note_sent(ctx: &Ctx, id: Uuid) -> Result<()> {
    for_the_system(ctx).await?;
    tx::write(ctx, move |tx| {
        async move {
            let Some(row) = outbox::Entity::find_by_id(id).one(tx.db()).await? else { return Ok(()) };
            let tries = row.tries + 1;
            let mut row = row.into_active_model();
            row.state = Set("sent".to_owned());
            row.tries = Set(tries);
            row.body = Set(String::new());
            row.leased_until = Set(None);
            row.sent_at = Set(Some(tx.ctx.now()));
            row.update(tx.db()).await?;
            Ok(())
        }
        .boxed()
    })
    .await
}

/// Notes that a try failed: the next comes later, and after the last, or where the other side refused for good, the
/// mail is dead.
///
/// # Errors
/// If the database fails; [`domain::Problem::NotAllowed`] for anybody but the system.
pub async fn note_failed(ctx: &Ctx, id: Uuid, error: String, for_good: bool) -> Result<()> {
    for_the_system(ctx).await?;
    tx::write(ctx, move |tx| {
        async move {
            let Some(row) = outbox::Entity::find_by_id(id).one(tx.db()).await? else { return Ok(()) };
            let tries = row.tries + 1;
            let wait = usize::try_from(row.tries).ok().and_then(|done| WAITS_MINUTES.get(done));
            let mut row = row.into_active_model();
            row.tries = Set(tries);
            row.leased_until = Set(None);
            row.last_error = Set(Some(error.chars().take(ERROR_CHARS).collect()));
            match wait.filter(|_| !for_good) {
                Some(minutes) => row.next_try_at = Set(tx.ctx.now() + TimeDelta::minutes(*minutes)),
                None => {
                    row.state = Set("dead".to_owned());
                    row.body = Set(String::new());
                }
            }
            row.update(tx.db()).await?;
            Ok(())
        }
        .boxed()
    })
    .await
}

/// The outbox is nobody's but the job's.
async fn for_the_system(ctx: &Ctx) -> Result<()> {
    match ctx.actor {
        Actor::System => Ok(()),
        Actor::Nobody => Err(domain::Problem::SignInNeeded.into()),
        Actor::Person(_) => {
            crate::audit::denied(ctx, Action::ManageCentre).await?;
            Err(domain::Problem::NotAllowed.into())
        }
    }
}
