//! A programme with all that it is made of.

use serde::{Deserialize, Serialize};

use super::Gate;
use crate::{MeasureId, ProgrammeId, Words};

/// A support programme. What is retired is offered no more, and stays so that old cases can be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    pub id: ProgrammeId,
    pub version: i64,
    pub code: String,
    pub name: Words,
    /// New cases are confidential unless whoever opens them says otherwise.
    pub confidential: bool,
    /// After so many days without a consultation a case counts as quiet.
    pub quiet_days: u32,
    /// Whether stages may be skipped.
    pub may_skip: bool,
    pub closing_needs_approval: bool,
    /// In order, retired ones at their old places.
    pub stages: Vec<Stage>,
    pub routes: Vec<Keyed>,
    pub outcome_types: Vec<OutcomeType>,
    /// The keys of the topics that its consultations are about; all topics if there are none.
    pub topics: Vec<String>,
    /// The first is the main one.
    pub default_measures: Vec<MeasureId>,
}

/// A key of a programme's list with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keyed {
    pub key: String,
    pub name: Words,
    pub retired: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    pub key: String,
    pub name: Words,
    pub retired: bool,
    /// What must hold before a case enters.
    pub gates: Vec<Gate>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeType {
    pub key: String,
    pub name: Words,
    pub unit: String,
    pub retired: bool,
    pub classes: Vec<Keyed>,
}

impl Programme {
    /// The quiet days of a programme for which nothing else was said.
    pub const QUIET_DAYS: u32 = 45;

    #[must_use]
    pub fn stage(&self, key: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.key == key)
    }

    /// The stages that are in use, in order.
    pub fn current_stages(&self) -> impl Iterator<Item = &Stage> {
        self.stages.iter().filter(|stage| !stage.retired)
    }

    #[must_use]
    pub fn route(&self, key: &str) -> Option<&Keyed> {
        self.routes.iter().find(|route| route.key == key)
    }

    pub fn current_routes(&self) -> impl Iterator<Item = &Keyed> {
        self.routes.iter().filter(|route| !route.retired)
    }

    #[must_use]
    pub fn outcome_type(&self, key: &str) -> Option<&OutcomeType> {
        self.outcome_types.iter().find(|outcome| outcome.key == key)
    }

    pub fn current_outcome_types(&self) -> impl Iterator<Item = &OutcomeType> {
        self.outcome_types.iter().filter(|outcome| !outcome.retired)
    }
}

impl OutcomeType {
    #[must_use]
    pub fn class(&self, key: &str) -> Option<&Keyed> {
        self.classes.iter().find(|class| class.key == key)
    }

    pub fn current_classes(&self) -> impl Iterator<Item = &Keyed> {
        self.classes.iter().filter(|class| !class.retired)
    }
}
