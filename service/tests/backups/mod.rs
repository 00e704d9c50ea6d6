//! Backups: the drill between databases of the same and of different kinds, and what is refused.

mod drill;
mod refusals;
mod under_writes;

use service::{
    Db,
    backups::{self, Manifest},
    testing::Site,
};

/// A backup of a centre.
pub(crate) async fn saved(site: &Site) -> (Db, Manifest) {
    let file = site.backup_file().await;
    let manifest = backups::save(&site.as_system(), &file, Box::new(|_, _| {})).await.unwrap();
    (file, manifest)
}

/// Puts a backup into a database.
pub(crate) async fn restored(site: &Site, file: &Db) -> service::Result<Manifest> {
    backups::restore(&site.as_system(), file, Box::new(|_, _| {})).await
}
