//! What runs beside the requests, again and again. (Mails have their own job in `mail/`.)

use std::time::Duration;

use service::{Ctx, plan, sweep::sweep};

const SWEEP_EVERY: Duration = Duration::from_secs(60 * 60);

/// Sweeps for ever. A sweep that fails is in the log; the next one comes.
pub(crate) async fn keep_swept(system: Ctx) {
    loop {
        match sweep(&system).await {
            Ok(swept) => tracing::debug!(?swept, "swept"),
            Err(failure) => tracing::error!(error = %failure, "what is over cannot be swept away"),
        }
        tokio::time::sleep(SWEEP_EVERY).await;
    }
}

/// Reads what the figures of today's plan are made of, so that the first to open it after a start waits less.
pub(crate) async fn read_figures_ahead(system: Ctx) {
    let read = async {
        match plan::current_id(&system).await? {
            Some(id) => plan::figures(&system, id).await.map(drop),
            None => Ok(()),
        }
    };
    if let Err(failure) = read.await {
        tracing::error!(error = %failure, "the figures cannot be read");
    }
}
