//! `/healthz`: the process lives. `/readyz`: the database answers, has this version's tables, and there is room on its
//! disk. Neither shows any detail: that is in the log.

use std::path::PathBuf;

use axum::{extract::State, http::StatusCode};
use migrations::{Migrator, MigratorTrait};

use crate::App;

/// Below so many free bytes nothing is promised.
const ROOM_BYTES: u64 = 64 * 1024 * 1024;

pub(crate) async fn healthz() -> &'static str {
    "ok\n"
}

pub(crate) async fn readyz(State(app): State<App>) -> (StatusCode, &'static str) {
    match trouble(&app).await {
        None => (StatusCode::OK, "ready\n"),
        Some(trouble) => {
            tracing::error!(trouble, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
        }
    }
}

/// What stands in the way of serving.
async fn trouble(app: &App) -> Option<String> {
    let newest = Migrator::migrations().last().map(|migration| migration.name().to_owned()).unwrap_or_default();
    match app.db.has_gone_through(&newest).await {
        Err(error) => return Some(format!("the database does not answer: {error}")),
        Ok(false) => return Some("the database has not the tables of this version".to_owned()),
        Ok(true) => {}
    }
    let folder = folder_of(&app.config.database_url)?;
    match rustix::fs::statvfs(&folder) {
        Err(error) => Some(format!("{}: {error}", folder.display())),
        Ok(disk) if disk.f_bavail.saturating_mul(disk.f_frsize) < ROOM_BYTES => {
            Some(format!("no room is left in {}", folder.display()))
        }
        Ok(_) => None,
    }
}

/// The folder of an SQLite database. PostgreSQL looks after its own disk.
fn folder_of(url: &str) -> Option<PathBuf> {
    let path = url.strip_prefix("sqlite:")?.split('?').next()?;
    let folder = std::path::Path::new(path).parent()?;
    Some(if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder.to_owned() })
}
