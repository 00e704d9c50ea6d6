//! The kinds of record that can be found.

use serde::{Deserialize, Serialize};

use crate::Text;

/// What a search can find.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SearchKind {
    Business,
    /// A person at a business, shown as a way to the business.
    Contact,
    Case,
    Consultation,
}

impl SearchKind {
    pub const ALL: [Self; 4] = [Self::Business, Self::Contact, Self::Case, Self::Consultation];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Business => "business",
            Self::Contact => "contact",
            Self::Case => "case",
            Self::Consultation => "consultation",
        }
    }

    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Business => Text::new("事業者", "Businesses"),
            Self::Contact => Text::new("先方担当者", "Contacts"),
            Self::Case => Text::new("案件", "Cases"),
            Self::Consultation => Text::new("相談記録", "Consultations"),
        }
    }
}
