//! What was done to a record, and who looked at it, as its page shows it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// One act on a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Happened {
    /// Names the act, to ask for what stood there before it.
    pub event: uuid::Uuid,
    pub at: DateTime<Utc>,
    /// Who did it; empty for the system.
    pub who: String,
    /// Slice and verb, as in `businesses/edit`.
    pub action: String,
    pub changes: Vec<Changed>,
}

/// One field before and after, as it is stored; `None` is no value, or one that was erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    pub field: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// A person who looked at a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Looked {
    pub who: String,
    pub times: u64,
    pub last_at: DateTime<Utc>,
}
