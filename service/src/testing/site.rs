//! A fresh database with the cast in it: SQLite in a temporary folder, or, where `BANSO_TEST_POSTGRES` holds the URL
//! of a server, a copy of a template database there. The same tests run on both.

#![expect(clippy::expect_used, reason = "a test that cannot be set up must stop")]

use chrono::{DateTime, Utc};
use domain::{AccountId, Actor, Person};
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectOptions, ConnectionTrait, Database, DatabaseConnection};
use tempfile::TempDir;

use super::cast::{self, Member};
use crate::{
    Clock, Ctx, Db, Request,
    clock::new_id,
    entities::{account, account_role, session},
};

/// A centre to test in: its database, its clock, its people.
#[derive(Debug)]
pub struct Site {
    pub db: Db,
    /// Where the database is, for commands that open it themselves.
    pub url: String,
    pub clock: Clock,
    people: Vec<(Member, AccountId)>,
    folder: TempDir,
}

impl Site {
    /// An empty centre with the cast, on 2026-11-24 10:00 in Japan.
    pub async fn new() -> Self {
        Self::empty().await.with_cast().await
    }

    /// The same on SQLite, wherever the tests run.
    pub async fn new_on_sqlite() -> Self {
        Self::empty_on_sqlite().await.with_cast().await
    }

    async fn with_cast(mut self) -> Self {
        for member in cast::ALL {
            let id = add(&self.db, member, self.clock.now()).await;
            self.people.push((member, id));
        }
        self
    }

    /// A database before its first run: nobody can sign in.
    pub async fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        match std::env::var("BANSO_TEST_POSTGRES") {
            Ok(server) if !server.is_empty() => Self::at(&copy_of_template(&server).await, folder).await,
            _ => Self::in_file(folder).await,
        }
    }

    /// The same on SQLite, wherever the tests run.
    pub async fn empty_on_sqlite() -> Self {
        Self::in_file(tempfile::tempdir().expect("a temporary folder")).await
    }

    async fn in_file(folder: TempDir) -> Self {
        Self::at(&Db::url_of_file(&folder.path().join("banso.db")), folder).await
    }

    async fn at(url: &str, folder: TempDir) -> Self {
        let db = Db::open(url).await.expect("the database opens");
        Migrator::up(db.writer(), None).await.expect("migrations run");
        let now: DateTime<Utc> = "2026-11-24T01:00:00Z".parse().expect("an instant");
        let clock = Clock::set_to(now);
        Self { db, url: url.to_owned(), clock, people: Vec::new(), folder }
    }

    /// A database for a backup of this centre, as the command line makes one.
    pub async fn backup_file(&self) -> Db {
        let path = self.folder.path().join(format!("{}.backup", new_id()));
        let backup = Db::open_backup(&path).await.expect("the file opens");
        Migrator::up(backup.writer(), None).await.expect("migrations run");
        backup
    }

    /// Acts as a member of the cast.
    #[must_use]
    pub fn act_as(&self, member: Member) -> Ctx {
        let person = Person { id: self.id_of(member), name: member.name.to_owned(), roles: member.roles.to_vec() };
        Ctx { actor: Actor::Person(person), ..self.as_nobody() }
    }

    #[must_use]
    pub fn as_advisor(&self) -> Ctx {
        self.act_as(cast::MAKOTO)
    }

    #[must_use]
    pub fn as_director(&self) -> Ctx {
        self.act_as(cast::SAKURA)
    }

    #[must_use]
    pub fn as_officer(&self) -> Ctx {
        self.act_as(cast::TAKESHI)
    }

    #[must_use]
    pub fn as_administrator(&self) -> Ctx {
        self.act_as(cast::AKIRA)
    }

    #[must_use]
    pub fn as_council_viewer(&self) -> Ctx {
        self.act_as(cast::YUKI)
    }

    #[must_use]
    pub fn as_system(&self) -> Ctx {
        Ctx::as_system(self.db.clone(), self.clock.clone())
    }

    #[must_use]
    pub fn as_nobody(&self) -> Ctx {
        let request = Request { id: new_id(), address: "127.0.0.1".to_owned(), session: None };
        Ctx { db: self.db.clone(), actor: Actor::Nobody, request, clock: self.clock.clone() }
    }

    /// Signs a member of the cast in, without a password: the token of a session that has just begun.
    pub async fn session_of(&self, member: Member) -> String {
        let token =
            format!("a token of {} that nobody can guess {}", member.email.split('@').next().unwrap_or("?"), new_id());
        let token = token.replace(' ', "-");
        let row = session::ActiveModel {
            id: Set(new_id()),
            token_hash: Set(crate::accounts::digest(&token)),
            account_id: Set(Some(self.id_of(member).into())),
            created_at: Set(self.clock.now()),
            last_seen_at: Set(self.clock.now()),
            user_agent: Set("test".to_owned()),
            address: Set("127.0.0.1".to_owned()),
        };
        row.insert(self.db.writer()).await.expect("a session");
        token
    }

    /// The account of a member of the cast.
    #[must_use]
    pub fn id_of(&self, member: Member) -> AccountId {
        self.people.iter().find(|(m, _)| m.email == member.email).map(|(_, id)| *id).expect("one of the cast")
    }
}

async fn add(db: &Db, member: Member, now: DateTime<Utc>) -> AccountId {
    let id = new_id();
    let row = account::ActiveModel {
        id: Set(id),
        email: Set(member.email.to_owned()),
        name: Set(member.name.to_owned()),
        kana: Set(member.kana.to_owned()),
        state: Set("active".to_owned()),
        password_hash: Set(None),
        version: Set(1),
        created_at: Set(now),
        created_by: Set(None),
        updated_at: Set(now),
        updated_by: Set(None),
    };
    row.insert(db.writer()).await.expect("an account");
    for role in member.roles {
        let row = account_role::ActiveModel {
            account_id: Set(id),
            role: Set(role.key().to_owned()),
            granted_at: Set(now),
            granted_by: Set(None),
        };
        row.insert(db.writer()).await.expect("a role");
    }
    AccountId(id)
}

const TEMPLATE: &str = "banso_template";

/// Copies the migrated template database; the first test of a run makes it.
async fn copy_of_template(server: &str) -> String {
    let admin = connect(&format!("{server}/postgres")).await;
    // One of the tests that start together makes the template, the others wait for it.
    run(&admin, "SELECT pg_advisory_lock(20261122)").await;
    let exists = sea_orm::Statement::from_string(
        sea_orm::DbBackend::Postgres,
        "SELECT 1 AS one FROM pg_database WHERE datname = 'banso_template'",
    );
    if admin.query_one_raw(exists).await.expect("the list of databases").is_none() {
        run(&admin, &format!("CREATE DATABASE {TEMPLATE}")).await;
        let template = connect(&format!("{server}/{TEMPLATE}")).await;
        Migrator::up(&template, None).await.expect("migrations run");
        template.close().await.expect("the template closes");
    }
    let name = format!("test_{}", new_id().simple());
    run(&admin, &format!("CREATE DATABASE {name} TEMPLATE {TEMPLATE}")).await;
    run(&admin, "SELECT pg_advisory_unlock(20261122)").await;
    admin.close().await.expect("the connection closes");
    format!("{server}/{name}")
}

async fn connect(url: &str) -> DatabaseConnection {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    Database::connect(options).await.expect("PostgreSQL answers")
}

async fn run(db: &DatabaseConnection, sql: &str) {
    db.execute_unprepared(sql).await.expect("the statement runs");
}
