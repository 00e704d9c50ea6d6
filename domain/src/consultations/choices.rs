//! What the log screen offers to choose from.

use serde::{Deserialize, Serialize};

use super::Named;
use crate::{AccountId, CaseId, search::Picked};

/// Who can do a next action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staff {
    pub id: AccountId,
    pub name: String,
}

/// An open case of a chosen business.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseChoice {
    pub id: CaseId,
    /// Its title and programme.
    pub name: String,
}

/// The lists of the form, and the names of what stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsultationChoices {
    pub channels: Vec<Named>,
    pub topics: Vec<Named>,
    pub programmes: Vec<Named>,
    /// Oneself first.
    pub staff: Vec<Staff>,
    /// Who may have been there beside whoever records it, and those who were.
    pub colleagues: Vec<Staff>,
    /// The businesses and contacts that were chosen already.
    pub chosen: Vec<Picked>,
    /// The cases of the chosen businesses that can be chosen, or were.
    pub cases: Vec<CaseChoice>,
}
