//! Who asks. Every use case is told, and asks [`crate::policy`] what they may do.

use serde::{Deserialize, Serialize};

use crate::{AccountId, Text};

/// Who asks: a stranger, a person with roles, or the system itself (jobs and the command line).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    Nobody,
    Person(Person),
    System,
}

/// A signed-in person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: AccountId,
    pub name: String,
    pub roles: Vec<Role>,
}

impl Actor {
    /// The account of the person, if it is one.
    #[must_use]
    pub fn account(&self) -> Option<AccountId> {
        self.person().map(|person| person.id)
    }

    #[must_use]
    pub fn person(&self) -> Option<&Person> {
        match self {
            Self::Person(person) => Some(person),
            Self::Nobody | Self::System => None,
        }
    }

    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.person().is_some_and(|person| person.roles.contains(&role))
    }
}

/// What a person is at the centre. One person may hold several; the rights add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Advisor,
    Director,
    Officer,
    Administrator,
    CouncilViewer,
}

impl Role {
    pub const ALL: [Self; 5] = [Self::Advisor, Self::Director, Self::Officer, Self::Administrator, Self::CouncilViewer];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Advisor => "advisor",
            Self::Director => "director",
            Self::Officer => "officer",
            Self::Administrator => "administrator",
            Self::CouncilViewer => "council_viewer",
        }
    }

    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }

    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Advisor => Text::new("相談員", "Advisor"),
            Self::Director => Text::new("所長", "Director"),
            Self::Officer => Text::new("市担当", "City officer"),
            Self::Administrator => Text::new("管理者", "Administrator"),
            Self::CouncilViewer => Text::new("審議会委員", "Council viewer"),
        }
    }
}
