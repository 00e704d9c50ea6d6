//! Logs as JSON lines on standard error, so that no field can forge a line. `RUST_LOG` filters them.

use tracing_subscriber::EnvFilter;

/// Starts logging; a second start is ignored.
pub(crate) fn start() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let logs = tracing_subscriber::fmt().json().with_writer(std::io::stderr).with_env_filter(filter);
    drop(logs.try_init());
}
