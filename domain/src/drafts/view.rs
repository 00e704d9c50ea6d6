//! What pages and islands are told of a draft.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::DraftId;

/// A draft that waits to be finished.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftRow {
    pub id: DraftId,
    /// With whom, as far as that was chosen.
    pub title: String,
    /// How the text begins.
    pub begins: String,
    pub saved_at: DateTime<Utc>,
}

/// A draft as it was saved just now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftSaved {
    pub version: i64,
    /// The time of day in Japan, as in 10:58: the browser shows it as it is.
    pub at: String,
}
