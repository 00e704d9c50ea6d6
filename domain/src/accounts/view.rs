//! What pages show of accounts.

use serde::{Deserialize, Serialize};

use crate::{AccountId, Role, Text};

/// Whether an account can be signed in to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountState {
    /// Invited, and has not chosen a password yet.
    Invited,
    Active,
    /// Closed by an administrator; everything that the person did stays.
    Disabled,
}

impl AccountState {
    pub const ALL: [Self; 3] = [Self::Invited, Self::Active, Self::Disabled];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Disabled => "disabled",
        }
    }

    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }

    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Invited => Text::new("招待中", "Invited"),
            Self::Active => Text::new("利用中", "Active"),
            Self::Disabled => Text::new("停止中", "Disabled"),
        }
    }
}

/// A line of the staff list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountRow {
    pub id: AccountId,
    pub name: String,
    pub kana: String,
    pub email: String,
    pub state: AccountState,
    pub roles: Vec<Role>,
}
