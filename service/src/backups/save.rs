//! Makes a backup: copies the centre, as it is at one moment, into a backup's database, and reads back what it wrote.

use futures::FutureExt;

use super::{
    manifest::{self, Counted, FORMAT, Manifest},
    tables::tables,
    told::{Told, for_the_system},
    words,
};
use crate::{
    Ctx, Db,
    audit::{Changes, Event},
    clock::new_id,
    failure::{Failure, Result},
    tx::{self, Tx},
};

/// Copies everything into a backup's database, which has this version's tables and no rows. The centre may be used
/// meanwhile; the backup is of one moment, and what happens later is not in it.
///
/// # Errors
/// [`domain::Problem::Refused`] if the centre's tables are not this version's; [`domain::Problem::NotAllowed`] for
/// anybody but the system.
pub async fn save(ctx: &Ctx, backup: &Db, told: Told) -> Result<Manifest> {
    for_the_system(ctx)?;
    let (file, centre) = (Ctx { db: backup.clone(), ..ctx.clone() }, ctx.clone());
    let manifest = tx::write(&file, move |tx| async move { copy(&centre, tx, &told).await }.boxed()).await?;
    read_back(ctx, backup, &manifest).await?;
    let rows = manifest.rows().to_string();
    tx::write(ctx, move |tx| {
        async move {
            let changes = Changes::default().new_field("rows", rows);
            tx.audit(Event::about("backups/save", "backup", new_id()).with(changes)).await
        }
        .boxed()
    })
    .await?;
    Ok(manifest)
}

async fn copy(centre: &Ctx, tx: &Tx, told: &Told) -> Result<Manifest> {
    let from = tx::snapshot(centre).await?;
    let migrations = manifest::migrations(&from).await?;
    if migrations != manifest::migrations(tx.db()).await? {
        return Err(manifest::refused(words::OTHER_TABLES.into()));
    }
    let made_at = centre.now();
    let mut counted = Vec::new();
    for table in tables() {
        let tally = table.copy(&from, tx).await?;
        told(table.name, tally.rows);
        counted.push(Counted { name: table.name.to_owned(), rows: tally.rows, digest: tally.digest() });
    }
    from.commit().await?;
    let manifest = Manifest {
        format: FORMAT,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        migrations,
        made_at,
        source: manifest::source(centre).to_owned(),
        tables: counted,
        files: Vec::new(),
    };
    manifest::write(tx, &manifest).await?;
    Ok(manifest)
}

/// A backup is one only when it can be read.
async fn read_back(ctx: &Ctx, backup: &Db, manifest: &Manifest) -> Result<()> {
    let file = manifest::snapshot_of(ctx, backup).await?;
    for (table, counted) in tables().iter().zip(&manifest.tables) {
        if table.tally(&file).await?.digest() != counted.digest {
            return Err(Failure::Stored(format!("{} does not read back as it was written", table.name)));
        }
    }
    file.commit().await?;
    Ok(())
}
