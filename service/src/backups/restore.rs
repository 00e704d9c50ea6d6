//! Puts a backup back into an empty database, wholly or not at all.

use futures::FutureExt;
use sea_orm::EntityTrait;

use super::{
    manifest::{self, Manifest},
    tables::tables,
    told::{Told, for_the_system},
    words,
};
use crate::{
    Ctx, Db,
    audit::{Changes, Event},
    clock::new_id,
    entities::{one_time_link, session},
    failure::{Failure, Result},
    search,
    tx::{self, FactKind, Tx},
};

/// Copies everything from a backup's database, which was brought to this version's tables, makes the search index
/// anew and lets every running server count anew. Nobody stays signed in.
///
/// # Errors
/// [`domain::Problem::Refused`] if the database holds anything, or the backup is damaged or newer;
/// [`domain::Problem::NotAllowed`] for anybody but the system.
pub async fn restore(ctx: &Ctx, backup: &Db, told: Told) -> Result<Manifest> {
    for_the_system(ctx)?;
    let manifest = manifest::look(ctx, backup).await?;
    let (backup, found) = (backup.clone(), manifest.clone());
    tx::write(ctx, move |tx| async move { run(tx, &backup, &found, &told).await }.boxed()).await?;
    Ok(manifest)
}

async fn run(tx: &Tx, backup: &Db, manifest: &Manifest, told: &Told) -> Result<()> {
    refuse_unless_empty(tx).await?;
    let from = manifest::snapshot_of(&tx.ctx, backup).await?;
    // A table of a backup that came through newer migrations has other rows than it was counted with.
    let as_made = manifest.migrations == manifest::migrations(tx.db()).await?;
    for table in tables() {
        let copied = table.copy(&from, tx).await?;
        let counted = manifest.tables.iter().find(|counted| counted.name == table.name);
        if as_made && counted.is_none_or(|counted| counted.digest != copied.digest()) {
            return Err(manifest::refused(words::DAMAGED.fill(&[("table", table.name)])));
        }
        if table.tally(tx.db()).await? != copied {
            return Err(Failure::Stored(format!("{} does not read back as it was written", table.name)));
        }
        told(table.name, copied.rows);
    }
    from.commit().await?;
    // The link of the first run, and whoever followed it.
    one_time_link::Entity::delete_many().exec(tx.db()).await?;
    session::Entity::delete_many().exec(tx.db()).await?;
    search::fill_as_system(tx).await?;
    let run = new_id();
    tx.changes_facts_of(FactKind::Import, run).await;
    let changes = Changes::default()
        .new_field("made_at", manifest.made_at.to_rfc3339())
        .new_field("rows", manifest.rows().to_string());
    tx.audit(Event::about("backups/restore", "backup", run).with(changes)).await
}

async fn refuse_unless_empty(tx: &Tx) -> Result<()> {
    for table in tables() {
        if !table.is_empty(tx.db()).await? {
            return Err(manifest::refused(words::NOT_EMPTY.fill(&[("table", table.name)])));
        }
    }
    Ok(())
}
