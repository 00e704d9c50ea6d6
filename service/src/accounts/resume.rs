//! Takes up a session again: who is behind a token, if it still lives (60 minutes idle, 12 hours in all).

use chrono::{DateTime, TimeDelta, Utc};
use domain::{Actor, Person};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use super::{
    roles,
    secrets::{Secret, digest},
    sign_in::open_session,
};
use crate::{
    Clock, Ctx, Db,
    entities::{account, session},
    failure::Result,
    tx,
};

const IDLE: TimeDelta = TimeDelta::minutes(60);
const WHOLE: TimeDelta = TimeDelta::hours(12);
/// How stale `last_seen_at` may be, so that not every page writes.
const SEEN_EVERY: TimeDelta = TimeDelta::minutes(1);

/// A session that lives.
#[derive(Clone, Debug)]
pub struct Resumed {
    pub session: Uuid,
    pub actor: Actor,
}

/// Who is behind a session token; none if it is unknown, too old, or its account is no longer active. Roles are read
/// anew each time, so that a change takes effect on the next request.
///
/// # Errors
/// If the database fails.
pub async fn resume(db: &Db, clock: &Clock, token: &str) -> Result<Option<Resumed>> {
    let now = clock.now();
    let found = session::Entity::find().filter(session::Column::TokenHash.eq(digest(token))).one(db.read()).await?;
    let Some(row) = found.filter(|row| lives(row, now)) else {
        return Ok(None);
    };
    let session = row.id;
    let actor = match row.account_id {
        None => Actor::Nobody,
        Some(account) => match person(db, account).await? {
            Some(person) => Actor::Person(person),
            None => return Ok(None),
        },
    };
    if row.last_seen_at + SEEN_EVERY < now {
        touch(db, clock, row).await?;
    }
    Ok(Some(Resumed { session, actor }))
}

/// Whether a session has neither idled too long nor lasted too long.
pub(super) fn lives(row: &session::Model, now: DateTime<Utc>) -> bool {
    row.last_seen_at + IDLE > now && row.created_at + WHOLE > now
}

/// The session behind a token although it has ended by time: a form that is sent too late is kept for it, until its
/// person signs in again.
///
/// # Errors
/// If the database fails.
pub async fn ended(db: &Db, token: &str) -> Result<Option<Uuid>> {
    let found = session::Entity::find().filter(session::Column::TokenHash.eq(digest(token))).one(db.read()).await?;
    Ok(found.filter(|row| row.account_id.is_some()).map(|row| row.id))
}

async fn person(db: &Db, id: Uuid) -> Result<Option<Person>> {
    let Some(account) = account::Entity::find_by_id(id).one(db.read()).await?.filter(|row| row.state == "active")
    else {
        return Ok(None);
    };
    let roles = roles::of_account(db.read(), id.into()).await?;
    Ok(Some(Person { id: id.into(), name: account.name, roles }))
}

async fn touch(db: &Db, clock: &Clock, row: session::Model) -> Result<()> {
    let ctx = Ctx::as_system(db.clone(), clock.clone());
    tx::write(&ctx, move |tx| {
        async move {
            // A session that was ended meanwhile stays ended: an update of no row is no error.
            let mut row = row.into_active_model();
            row.last_seen_at = Set(tx.ctx.now());
            match row.update(tx.db()).await {
                Ok(_) | Err(sea_orm::DbErr::RecordNotUpdated) => Ok(()),
                Err(error) => Err(error.into()),
            }
        }
        .boxed()
    })
    .await
}

/// Begins a session for a visitor who has none: a place for a refused form to come back to.
///
/// # Errors
/// If the database fails.
pub async fn visit(ctx: &Ctx, user_agent: String) -> Result<(Uuid, Secret)> {
    tx::write(ctx, move |tx| open_session(tx, None, user_agent).boxed()).await
}
