//! What a backup says of itself.

use chrono::{DateTime, Utc};
use domain::Problem;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DbBackend, EntityTrait, QueryOrder, QuerySelect, Schema,
};
use serde::{Deserialize, Serialize};

use super::{told::for_the_system, words};
use crate::{
    Ctx, Db,
    entities::{backup_manifest, migration},
    failure::Result,
    tx::{self, Tx},
};

/// The format of backups that this version writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    /// The version of Bansō that made it.
    pub version: String,
    /// The migrations that its tables have gone through, oldest first.
    pub migrations: Vec<String>,
    pub made_at: DateTime<Utc>,
    /// `sqlite` or `postgresql`: where it was made from. It can be restored to either.
    pub source: String,
    pub tables: Vec<Counted>,
    /// The attachments that belong to it.
    pub files: Vec<StoredFile>,
}

/// A table in a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    pub name: String,
    pub rows: u64,
    /// The sum of its rows' SHA-256.
    pub digest: String,
}

/// An attachment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredFile {
    pub name: String,
    pub bytes: u64,
    pub sha256: String,
}

impl Manifest {
    /// All rows of all tables.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }
}

/// What a backup says of itself, if this version can restore it into the database of who asks.
///
/// # Errors
/// [`Problem::Refused`] if it is no backup or a newer version made it; [`Problem::NotAllowed`] for anybody but the
/// system.
pub async fn look(ctx: &Ctx, backup: &Db) -> Result<Manifest> {
    for_the_system(ctx)?;
    let known = migrations(ctx.read()).await?;
    let Some(manifest) = read(backup.read()).await? else { return Err(refused(words::NO_MANIFEST.into())) };
    if manifest.format > FORMAT || manifest.migrations.iter().any(|migration| !known.contains(migration)) {
        return Err(refused(words::NEWER.fill(&[("version", &manifest.version)])));
    }
    Ok(manifest)
}

/// What a backup's database says; none if it says nothing that can be read.
pub(super) async fn read(db: &impl ConnectionTrait) -> Result<Option<Manifest>> {
    let row = backup_manifest::Entity::find().one(db).await.unwrap_or_default();
    Ok(row.and_then(|row| serde_json::from_str(&row.body).ok()))
}

/// Writes it into a backup's database.
pub(super) async fn write(tx: &Tx, manifest: &Manifest) -> Result<()> {
    let table = Schema::new(DbBackend::Sqlite).create_table_from_entity(backup_manifest::Entity);
    tx.db().execute(&table).await?;
    let row = backup_manifest::ActiveModel { id: Set(1), body: Set(serde_json::to_string(manifest)?) };
    row.insert(tx.db()).await?;
    Ok(())
}

/// The migrations that a database has gone through, oldest first.
pub(super) async fn migrations(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    use migration::Column::Version;
    let all = migration::Entity::find().select_only().column(Version).order_by_asc(Version);
    Ok(all.into_tuple().all(db).await?)
}

pub(super) fn refused(words: domain::Words) -> crate::Failure {
    Problem::Refused(words).into()
}

/// The kind of a centre's database.
pub(super) fn source(ctx: &Ctx) -> &'static str {
    match ctx.db.backend() {
        DbBackend::Postgres => "postgresql",
        _ => "sqlite",
    }
}

/// A snapshot of a backup's database.
pub(super) async fn snapshot_of(ctx: &Ctx, backup: &Db) -> Result<sea_orm::DatabaseTransaction> {
    tx::snapshot(&Ctx { db: backup.clone(), ..ctx.clone() }).await
}
