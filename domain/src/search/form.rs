//! What a type-ahead asks.

use serde::{Deserialize, Serialize};

/// Some letters, and whether open cases are wanted beside businesses and their contacts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SuggestForm {
    pub q: String,
    pub cases: bool,
}
