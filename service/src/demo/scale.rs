//! How much there is of everything.

use std::str::FromStr;

/// How large the demo centre is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// The plan and those who sign in, and no casework yet.
    People,
    /// For tests.
    Small,
    /// A city's centre.
    City,
    /// A prefecture, for benchmarks.
    Prefecture,
}

/// What a scale amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amounts {
    pub businesses: usize,
    pub consultations: usize,
    pub cases: usize,
    /// Where it is to be so many, and not as many as the cases bring about.
    pub outcomes: Option<usize>,
    /// Beside the cast.
    pub advisors: usize,
}

impl Scale {
    pub const ALL: [Self; 4] = [Self::People, Self::Small, Self::City, Self::Prefecture];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Small => "small",
            Self::City => "city",
            Self::Prefecture => "prefecture",
        }
    }

    #[must_use]
    pub const fn amounts(self) -> Amounts {
        let (businesses, consultations, cases, outcomes, advisors) = match self {
            Self::People => (0, 0, 0, None, 0),
            Self::Small => (60, 200, 50, None, 2),
            Self::City => (1_500, 7_500, 1_200, None, 5),
            Self::Prefecture => (30_000, 150_000, 30_000, Some(40_000), 48),
        };
        Amounts { businesses, consultations, cases, outcomes, advisors }
    }

    /// Whether the histories of its records tell of their beginnings.
    pub(super) const fn tells_beginnings(self) -> bool {
        !matches!(self, Self::Prefecture)
    }
}

impl FromStr for Scale {
    type Err = String;

    fn from_str(key: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|scale| scale.key() == key);
        found.ok_or_else(|| format!("there is no scale {key}: people, small, city or prefecture"))
    }
}
