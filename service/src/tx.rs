//! THE way to write: one transaction, run on a task of its own, so that a browser that goes away cannot cut it off.
//!
//! On SQLite it begins IMMEDIATE on the one writer connection. Audit rows, request keys and the fact counter are
//! written in it; the counter last, so that writers meet only at the very end.

use domain::Problem;
use futures::future::BoxFuture;
use sea_orm::{
    AccessMode,
    ActiveValue::Set,
    DatabaseTransaction, DbBackend, EntityTrait, IsolationLevel, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
    sea_query::{Expr, ExprTrait, OnConflict},
};
use serde::Serialize;
use sha2::{Digest, Sha256};
use tokio::sync::Mutex;
use tracing::Instrument;
use uuid::Uuid;

use crate::{
    Ctx,
    clock::new_id,
    entities::{fact_change, fact_counter, request_key},
    failure::{Failure, Result},
};

/// A transaction under way, and who asked for it.
pub(crate) struct Tx {
    pub(crate) ctx: Ctx,
    db: DatabaseTransaction,
    changed: Mutex<Vec<(FactKind, Uuid)>>,
}

/// What kind of record a fact is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FactKind {
    Business,
    /// Stages, outcome types, default measures …: everything is read again.
    Programme,
    /// The plan's tree, its indicators, targets and typed values; the records' facts stay.
    Plan,
    /// A case with its stages and measures.
    Case,
    Outcome,
    Consultation,
    /// So many records that everything is read again; the record is the run of the import.
    Import,
}

/// Whether a request came for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Once {
    /// For the first time: make the record with this id.
    First(Uuid),
    /// Again: the record is there.
    Again(Uuid),
}

/// Runs the work in one transaction and commits it if it answers.
///
/// # Errors
/// Those of the work; everything is rolled back then.
pub(crate) async fn write<T, F>(ctx: &Ctx, work: F) -> Result<T>
where
    F: for<'t> FnOnce(&'t Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
    T: Send + 'static,
{
    let ctx = ctx.clone();
    let tracker = ctx.db.writes.clone();
    let task = tracker.spawn(run(ctx, work).in_current_span());
    task.await.map_err(|error| Failure::Died(error.to_string()))?
}

async fn run<T, F>(ctx: Ctx, work: F) -> Result<T>
where
    F: for<'t> FnOnce(&'t Tx) -> BoxFuture<'t, Result<T>> + Send,
{
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    #[expect(clippy::disallowed_methods, reason = "this is where transactions begin")]
    let db = ctx.db.writer().begin_with_options(options).await?;
    let tx = Tx { ctx, db, changed: Mutex::default() };
    match work(&tx).await {
        Ok(value) => {
            tx.raise_counter().await?;
            tx.db.commit().await?;
            Ok(value)
        }
        Err(failure) => {
            tx.db.rollback().await?;
            Err(failure)
        }
    }
}

/// Reads in one snapshot: all that is read from it is of one moment.
///
/// # Errors
/// If the database does not answer.
pub(crate) async fn snapshot(ctx: &Ctx) -> Result<DatabaseTransaction> {
    let options = match ctx.db.backend() {
        DbBackend::Sqlite => TransactionOptions::default(),
        _ => TransactionOptions {
            isolation_level: Some(IsolationLevel::RepeatableRead),
            access_mode: Some(AccessMode::ReadOnly),
            ..TransactionOptions::default()
        },
    };
    #[expect(clippy::disallowed_methods, reason = "this is where transactions begin")]
    Ok(ctx.read().begin_with_options(options).await?)
}

impl Tx {
    pub(crate) const fn db(&self) -> &DatabaseTransaction {
        &self.db
    }

    /// Notes that what can be counted about a record changes with this transaction.
    pub(crate) async fn changes_facts_of(&self, kind: FactKind, record: impl Into<Uuid>) {
        self.changed.lock().await.push((kind, record.into()));
    }

    /// Claims a request key, so that sending a form twice makes one record.
    ///
    /// # Errors
    /// [`Problem::KeyReused`] if the key came with another content, or from someone else.
    pub(crate) async fn once(&self, key: Uuid, action: &str, form: &(impl Serialize + Sync)) -> Result<Once> {
        let digest = hex(&Sha256::digest(serde_json::to_vec(form)?));
        let record_id = new_id();
        let row = request_key::ActiveModel {
            key: Set(key),
            account_id: Set(self.ctx.actor.account().map(Into::into)),
            action: Set(action.to_owned()),
            digest: Set(digest.clone()),
            record_id: Set(record_id),
            created_at: Set(self.ctx.now()),
        };
        let inserted = request_key::Entity::insert(row)
            .on_conflict(OnConflict::column(request_key::Column::Key).do_nothing().to_owned())
            .exec_without_returning(&self.db)
            .await?;
        if inserted == 1 {
            return Ok(Once::First(record_id));
        }
        let earlier = request_key::Entity::find_by_id(key).one(&self.db).await?;
        let same = earlier.filter(|row| {
            row.digest == digest && row.action == action && row.account_id == self.ctx.actor.account().map(Into::into)
        });
        same.map(|row| Once::Again(row.record_id)).ok_or_else(|| Problem::KeyReused.into())
    }

    async fn raise_counter(&self) -> Result<()> {
        let mut changed = std::mem::take(&mut *self.changed.lock().await);
        if changed.is_empty() {
            return Ok(());
        }
        changed.sort_unstable();
        changed.dedup();
        let raised = OnConflict::column(fact_counter::Column::Id)
            .value(fact_counter::Column::Value, Expr::col((fact_counter::Entity, fact_counter::Column::Value)).add(1))
            .to_owned();
        let first = fact_counter::ActiveModel { id: Set(1), value: Set(1) };
        let row = fact_counter::Entity::insert(first).on_conflict(raised).exec_with_returning(&self.db).await?;
        let counter = row.value;
        let rows = changed.into_iter().map(|(kind, record_id)| fact_change::ActiveModel {
            counter: Set(counter),
            kind: Set(kind.key().to_owned()),
            record_id: Set(record_id),
        });
        fact_change::Entity::insert_many(rows).exec_without_returning(&self.db).await?;
        Ok(())
    }
}

impl FactKind {
    const ALL: [Self; 7] =
        [Self::Business, Self::Programme, Self::Plan, Self::Case, Self::Outcome, Self::Consultation, Self::Import];

    pub(crate) fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Business => "business",
            Self::Programme => "programme",
            Self::Plan => "plan",
            Self::Case => "case",
            Self::Outcome => "outcome",
            Self::Consultation => "consultation",
            Self::Import => "import",
        }
    }
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}
