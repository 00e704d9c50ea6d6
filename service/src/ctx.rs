//! Who asks, from where, and when: the first argument of every use case.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Action, Actor, Problem, Reach, policy};
use sea_orm::DatabaseConnection;
use uuid::Uuid;

use crate::{Db, Settings, audit, clock::Clock, failure::Result};

/// Who asks. Cheap to clone; a write takes its own.
#[derive(Clone, Debug)]
pub struct Ctx {
    pub db: Db,
    pub actor: Actor,
    pub request: Request,
    pub clock: Clock,
}

/// The request that a use case serves.
#[derive(Clone, Debug)]
pub struct Request {
    pub id: Uuid,
    /// The address that it came from, for the audit.
    pub address: String,
    /// The session's row, where there is one.
    pub session: Option<Uuid>,
}

impl Ctx {
    /// The system itself: jobs and the command line.
    #[must_use]
    pub fn as_system(db: Db, clock: Clock) -> Self {
        let request = Request { id: crate::clock::new_id(), address: "local".to_owned(), session: None };
        Self { db, actor: Actor::System, request, clock }
    }

    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// What the operator has settled.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.db.memory.settings.get().cloned().unwrap_or_default()
    }

    /// How far the permission of who asks reaches.
    ///
    /// # Errors
    /// [`Problem::SignInNeeded`] for a stranger, [`Problem::NotAllowed`] for a person without it; a denial is audited.
    pub async fn may(&self, action: Action) -> Result<Reach> {
        let reach = policy::allows(&self.actor, action);
        if reach.is_some() {
            return Ok(reach);
        }
        if self.actor == Actor::Nobody {
            return Err(Problem::SignInNeeded.into());
        }
        audit::denied(self, action).await?;
        Err(Problem::NotAllowed.into())
    }

    pub(crate) const fn read(&self) -> &DatabaseConnection {
        self.db.read()
    }
}
