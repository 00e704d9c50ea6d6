//! Logs as JSON lines on standard error, so that no field can forge a line. `RUST_LOG` filters them.

use std::sync::atomic::{AtomicU64, Ordering};

use tracing_subscriber::EnvFilter;

/// Everything that we say, and of the libraries below what is worth a warning.
const FILTER: &str = "info,sea_orm_migration=warn,sqlx=warn";

/// Panics since the start: none is normal, and a growing number is worth an alarm.
static PANICS: AtomicU64 = AtomicU64::new(0);

/// Starts logging; a second start is ignored.
pub(crate) fn start() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(FILTER));
    let logs = tracing_subscriber::fmt().json().with_writer(std::io::stderr).with_env_filter(filter);
    drop(logs.try_init());
    std::panic::set_hook(Box::new(|panic| {
        let panics = PANICS.fetch_add(1, Ordering::Relaxed) + 1;
        tracing::error!(%panic, panics, "a task panicked");
    }));
}
