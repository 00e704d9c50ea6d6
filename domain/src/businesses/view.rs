//! What pages show of businesses.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::BusinessKind;
use crate::BusinessId;

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BusinessRow {
    pub id: BusinessId,
    pub kind: BusinessKind,
    pub name: String,
    pub kana: String,
    pub municipality: String,
}

/// The page of one business.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BusinessView {
    pub id: BusinessId,
    pub version: i64,
    pub kind: BusinessKind,
    pub name: String,
    pub kana: String,
    pub municipality: String,
    pub employees: Option<i32>,
    pub founded_on: Option<NaiveDate>,
    pub note: String,
}
