//! The centre itself, and what an administrator still has to set up.

use serde::{Deserialize, Serialize};

use crate::{FieldErrors, Reader};

/// The name of the centre and who may see through its walls.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CentreForm {
    /// The version that was edited; empty for the first.
    pub version: String,
    pub name: String,
    /// Whether the director sees confidential cases without being named on them.
    pub director_passes_walls: bool,
}

/// A checked [`CentreForm`], and the centre as pages show it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Centre {
    pub name: String,
    pub director_passes_walls: bool,
    /// 0 while it has no name yet.
    pub version: i64,
}

impl CentreForm {
    /// Reads the form.
    ///
    /// # Errors
    /// The fields that must be put right.
    pub fn check(&self) -> Result<Centre, FieldErrors> {
        let mut read = Reader::default();
        let name = read.line("name", &self.name);
        let version = self.version.parse().unwrap_or(0);
        read.errors.or(|| Centre { name, director_passes_walls: self.director_passes_walls, version })
    }
}

/// What must be there before the centre can work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetUp {
    pub centre: bool,
    pub plan: bool,
    /// Somebody besides the first administrator.
    pub staff: bool,
    pub programmes: bool,
}

/// One thing to set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetUpStep {
    Centre,
    Plan,
    Staff,
    Programmes,
}

impl SetUp {
    /// The steps in their order, each with whether it is done.
    #[must_use]
    pub const fn steps(self) -> [(SetUpStep, bool); 4] {
        [
            (SetUpStep::Centre, self.centre),
            (SetUpStep::Plan, self.plan),
            (SetUpStep::Staff, self.staff),
            (SetUpStep::Programmes, self.programmes),
        ]
    }

    /// The first thing that is missing.
    #[must_use]
    pub fn next(self) -> Option<SetUpStep> {
        self.steps().into_iter().find(|(_, done)| !done).map(|(step, _)| step)
    }
}

impl SetUpStep {
    /// The page on which it is done.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Centre => "/settings/centre",
            Self::Plan => "/settings/plan-file",
            Self::Programmes => "/settings/programmes",
            Self::Staff => "/settings/staff/new",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn setting_up_goes_from_the_name_to_the_programmes() {
        let mut so_far = SetUp::default();
        assert_eq!(so_far.next(), Some(SetUpStep::Centre));
        so_far.centre = true;
        so_far.staff = true;
        assert_eq!(so_far.next(), Some(SetUpStep::Plan), "what was done out of order stays done");
        assert_eq!(SetUp { centre: true, plan: true, staff: true, programmes: true }.next(), None);
    }
}
