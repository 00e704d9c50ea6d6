//! What the log screen offers to choose from.

use serde::{Deserialize, Serialize};

use super::Named;

/// A record that was or can be chosen: its id as a form sends it, and what it is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picked {
    pub id: String,
    pub name: String,
}

/// An open case of a chosen business.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseChoice {
    pub id: String,
    pub business: String,
    /// Its title and programme.
    pub name: String,
}

/// The lists of the form, and the names of what stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsultationChoices {
    pub channels: Vec<Named>,
    pub topics: Vec<Named>,
    pub programmes: Vec<Named>,
    /// Who can do the next action: oneself first.
    pub staff: Vec<Picked>,
    pub businesses: Vec<Picked>,
    pub contacts: Vec<Picked>,
    pub cases: Vec<CaseChoice>,
}
