//! Request keys: made for each form that is shown, so that sending it twice makes one record.

use domain::{Problem, Text};
use uuid::Uuid;

use crate::{clock::new_id, failure::Result};

const MISSING: Text =
    Text::new("画面を開き直してから、もう一度送信してください。", "Please open the form again and send it once more.");

/// A key for a form that is about to be shown.
#[must_use]
pub fn new_key() -> String {
    new_id().to_string()
}

/// Reads the key that a form carries.
pub(crate) fn key_of(typed: &str) -> Result<Uuid> {
    typed.parse().map_err(|_| Problem::Refused(MISSING.into()).into())
}
