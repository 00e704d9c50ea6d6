//! Writes what was only looked at, or refused: many rows in one transaction, so that a page waits for one sync of the
//! disk at most, and a hundred readers at once for the same one.
//!
//! Whoever waits is answered when their row is durable, and fails if it could not be written. A change never comes
//! here: its row is in its own transaction.

use std::sync::Mutex;

use futures::FutureExt;
use tokio::sync::{Mutex as Turn, oneshot};

use super::record::{Rows, insert};
use crate::{
    Ctx,
    failure::{Failure, Result},
    tx,
};

/// More rows than this wait for the next transaction: a statement has a limit of parameters.
const AT_ONCE: usize = 500;

/// The rows that wait to be written.
#[derive(Debug, Default)]
pub(crate) struct Waiting {
    rows: Mutex<Vec<(Rows, oneshot::Sender<()>)>>,
    turn: Turn<()>,
}

/// Writes a row together with those that others wait for.
///
/// # Errors
/// If it could not be written; the log says why.
pub(super) async fn write(ctx: &Ctx, rows: Rows) -> Result<()> {
    let (written, known) = oneshot::channel();
    lock(&ctx.db.memory.audit).push((rows, written));
    // On a task of its own: a reader who goes away takes nobody's row along.
    ctx.db.writes.spawn(write_waiting(ctx.clone()));
    known.await.map_err(|_| Failure::Died("what was looked at could not be audited".to_owned()))
}

/// The first to come writes for all who wait by then; the others find nothing left to do.
async fn write_waiting(ctx: Ctx) {
    let waiting = &ctx.db.memory.audit;
    let _turn = waiting.turn.lock().await;
    let (rows, told): (Vec<_>, Vec<_>) = {
        let mut rows = lock(waiting);
        let first = rows.len().min(AT_ONCE);
        rows.drain(..first).unzip()
    };
    if rows.is_empty() {
        return;
    }
    match tx::write(&ctx, move |tx| async move { insert(tx, rows).await }.boxed()).await {
        // Who does not wait any more need not be told.
        Ok(()) => told.into_iter().for_each(|told| _ = told.send(())),
        Err(error) => tracing::error!(%error, rows = told.len(), "the audit could not be written"),
    }
}

fn lock(waiting: &Waiting) -> std::sync::MutexGuard<'_, Vec<(Rows, oneshot::Sender<()>)>> {
    waiting.rows.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
