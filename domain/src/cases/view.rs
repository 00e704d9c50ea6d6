//! What pages show of cases.

use serde::{Deserialize, Serialize};

use super::CaseNumber;
use crate::CaseId;

/// A case in a sentence, a link or a list of members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseTitle {
    pub id: CaseId,
    pub number: CaseNumber,
    pub title: String,
    pub confidential: bool,
}
