//! Opens the database: SQLite by default, PostgreSQL by a URL.
//!
//! SQLite has one writer connection and a pool of readers, both WAL and `synchronous=FULL`, because NORMAL loses
//! acknowledged commits at a power cut. PostgreSQL has one pool for both.

use std::{fs::OpenOptions, os::unix::fs::OpenOptionsExt, path::Path, sync::Arc, time::Duration};

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, EntityTrait};
use tokio_util::task::TaskTracker;

use crate::{
    entities::migration,
    failure::{Failure, Result},
};

/// The oldest SQLite without the WAL-reset corruption bug.
const SQLITE_AT_LEAST: [u32; 3] = [3, 51, 3];

/// Connections that read: each has a thread, and with it a share of the allocator's memory.
const READERS: u32 = 4;
/// Rows that may wait between that thread and a use case; with the usual 50, reading all facts is mostly waking up.
const ROWS_BETWEEN: usize = 500;
/// Each connection's own cache of pages, in KiB, as SQLite wants it: with a minus. It takes that much memory for good;
/// behind it the system caches the file once for all, a microsecond a page.
const READER_CACHE: &str = "-2048";
const WRITER_CACHE: &str = "-8192";

/// How long PostgreSQL waits before it cuts off.
#[derive(Clone, Copy, Debug)]
enum Patience {
    /// A person waits for a page.
    Page,
    /// A command works through everything.
    Command,
}

impl Patience {
    const fn with_a_statement(self) -> &'static str {
        match self {
            Self::Page => "30s",
            Self::Command => "0",
        }
    }

    const fn with_a_pause(self) -> &'static str {
        match self {
            Self::Page => "10s",
            Self::Command => "600s",
        }
    }
}

/// The open database: cheap to clone, shared by all requests.
#[derive(Clone, Debug)]
pub struct Db {
    reader: DatabaseConnection,
    writer: DatabaseConnection,
    /// Writes run on this tracker, so that a disconnect cannot cancel them and a stop waits for them.
    pub(crate) writes: TaskTracker,
    pub(crate) memory: Arc<crate::memory::Memory>,
}

impl Db {
    /// Opens `sqlite:PATH` (created if missing) or `postgresql://…`.
    ///
    /// # Errors
    /// If the URL names neither, the database cannot be reached, or its settings do not keep what is committed.
    pub async fn open(url: &str) -> Result<Self> {
        Self::open_with(url, Patience::Page).await
    }

    /// The same for a command that reads or writes everything: no statement of it is cut off.
    ///
    /// # Errors
    /// As [`Db::open`].
    pub async fn open_patiently(url: &str) -> Result<Self> {
        Self::open_with(url, Patience::Command).await
    }

    async fn open_with(url: &str, patience: Patience) -> Result<Self> {
        let db = if url.starts_with("sqlite:") {
            let writer = sqlite(url, 1, "WAL").await?;
            Self::of(sqlite(url, READERS, "WAL").await?, writer)
        } else if url.starts_with("postgres") {
            let pool = postgres(url, patience).await?;
            Self::of(pool.clone(), pool)
        } else {
            return Err(Failure::Stored("DATABASE_URL must begin with sqlite: or postgresql:".to_owned()));
        };
        db.assert_durable().await?;
        Ok(db)
    }

    /// Opens the SQLite file of a backup, over one connection and without a write-ahead log: the file is all there is.
    ///
    /// # Errors
    /// If it is no database.
    pub async fn open_backup(path: &Path) -> Result<Self> {
        let file = sqlite(&Self::url_of_file(path), 1, "DELETE").await?;
        Ok(Self::of(file.clone(), file))
    }

    fn of(reader: DatabaseConnection, writer: DatabaseConnection) -> Self {
        Self { reader, writer, writes: TaskTracker::new(), memory: Arc::default() }
    }

    /// Settles what use cases must know of this process: once, before it serves.
    pub fn settle(&self, settings: crate::Settings) {
        // A second application on the same database, as in tests, finds it settled.
        drop(self.memory.settings.set(settings));
    }

    /// The same database as another process sees it, which has nothing in memory yet.
    #[cfg(feature = "testing")]
    #[must_use]
    pub fn as_another_process(&self) -> Self {
        Self { memory: Arc::default(), ..self.clone() }
    }

    /// The URL of an SQLite file.
    #[must_use]
    pub fn url_of_file(path: &Path) -> String {
        format!("sqlite:{}", path.display())
    }

    /// For reading outside a transaction.
    pub(crate) const fn read(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// For `tx.rs`, migrations and backup only.
    #[must_use]
    pub const fn writer(&self) -> &DatabaseConnection {
        &self.writer
    }

    #[must_use]
    pub fn backend(&self) -> DbBackend {
        self.writer.get_database_backend()
    }

    /// Whether its tables have gone through a migration.
    ///
    /// # Errors
    /// If it does not answer.
    pub async fn has_gone_through(&self, name: &str) -> Result<bool> {
        Ok(migration::Entity::find_by_id(name).one(&self.reader).await?.is_some())
    }

    /// Waits for the writes under way, then closes.
    pub async fn close(self) {
        self.writes.close();
        self.writes.wait().await;
        for pool in [self.reader, self.writer] {
            if let Err(error) = pool.close().await {
                tracing::warn!(%error, "the database did not close cleanly");
            }
        }
    }

    async fn assert_durable(&self) -> Result<()> {
        if self.backend() != DbBackend::Sqlite {
            return Ok(());
        }
        let version = self.one_text("SELECT sqlite_version()").await?;
        let parts: Vec<u32> = version.split('.').filter_map(|part| part.parse().ok()).collect();
        if parts.as_slice() < SQLITE_AT_LEAST.as_slice() {
            return Err(Failure::Stored(format!("SQLite {version} is too old")));
        }
        let synchronous = self.one_text("SELECT CAST(synchronous AS TEXT) FROM pragma_synchronous").await?;
        let journal = self.one_text("SELECT journal_mode FROM pragma_journal_mode").await?;
        if synchronous != "2" || journal != "wal" {
            return Err(Failure::Stored(format!("synchronous={synchronous}, journal_mode={journal} lose commits")));
        }
        Ok(())
    }

    async fn one_text(&self, sql: &'static str) -> Result<String, DbErr> {
        let statement = sea_orm::Statement::from_string(DbBackend::Sqlite, sql);
        let row = self.writer.query_one_raw(statement).await?;
        row.ok_or_else(|| DbErr::RecordNotFound(sql.to_owned()))?.try_get_by_index(0)
    }
}

async fn sqlite(url: &str, connections: u32, journal: &'static str) -> Result<DatabaseConnection, DbErr> {
    let cache = if connections == 1 { WRITER_CACHE } else { READER_CACHE };
    let mut options = ConnectOptions::new(url);
    options.max_connections(connections).min_connections(1).sqlx_logging(false).test_before_acquire(false);
    options.acquire_timeout(Duration::from_secs(20)).idle_timeout(None).max_lifetime(None);
    let in_memory = url.contains(":memory:");
    options.map_sqlx_sqlite_opts(move |sqlite| {
        if !in_memory {
            create_for_its_owner(sqlite.get_filename());
        }
        sqlite
            .create_if_missing(true)
            .busy_timeout(Duration::from_secs(15))
            .foreign_keys(true)
            .row_buffer_size(ROWS_BETWEEN)
            .pragma("journal_mode", journal)
            .pragma("synchronous", "FULL")
            .pragma("temp_store", "MEMORY")
            .pragma("cache_size", cache)
    });
    Database::connect(options).await
}

/// A database that is not there yet is nobody's but its owner's; SQLite gives its log the mode of the file.
fn create_for_its_owner(file: &Path) {
    let created = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file);
    // It is there, or SQLite says in a moment why it cannot be.
    drop(created);
}

async fn postgres(url: &str, patience: Patience) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(url);
    options.max_connections(16).min_connections(1).sqlx_logging(false);
    options.acquire_timeout(Duration::from_secs(20)).max_lifetime(Duration::from_secs(30 * 60));
    options.map_sqlx_postgres_opts(move |postgres| {
        postgres.options([
            ("statement_timeout", patience.with_a_statement()),
            ("idle_in_transaction_session_timeout", patience.with_a_pause()),
            ("timezone", "UTC"),
        ])
    });
    Database::connect(options).await
}
