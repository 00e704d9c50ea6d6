//! What one process keeps in memory beside the database. Nothing here is the truth: it can be lost at any moment.

use std::sync::{Arc, OnceLock};

use tokio::sync::Semaphore;

use crate::{Settings, audit::Waiting, plan::KeptFigures};

/// Shared by all clones of a [`crate::Db`].
#[derive(Debug)]
pub(crate) struct Memory {
    /// How many passwords are hashed at a time: each takes 19 MiB and some 30 ms of a core.
    pub(crate) hashing: Arc<Semaphore>,
    /// Settled once, at the start.
    pub(crate) settings: OnceLock<Settings>,
    /// The figures of the plans that were asked for.
    pub(crate) figures: KeptFigures,
    /// Rows of the audit that wait to be written together.
    pub(crate) audit: Waiting,
}

impl Default for Memory {
    fn default() -> Self {
        Self {
            hashing: Arc::new(Semaphore::new(2)),
            settings: OnceLock::new(),
            figures: KeptFigures::default(),
            audit: Waiting::default(),
        }
    }
}
