//! What pages show of accounts.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

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

/// The page of one member of staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountView {
    pub row: AccountRow,
    pub version: i64,
    /// Nobody changes her own roles, or closes her own account.
    pub is_own: bool,
    pub sessions: Vec<SessionRow>,
}

/// A browser that is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionRow {
    pub id: Uuid,
    pub began_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
    /// What the browser says of itself; never trusted, only shown.
    pub browser: String,
    pub address: String,
    /// The one that asks.
    pub is_this: bool,
}

/// What a one-time link lets its holder do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkPurpose {
    FirstAdministrator,
    Invitation,
    Reset,
}

impl LinkPurpose {
    pub const ALL: [Self; 3] = [Self::FirstAdministrator, Self::Invitation, Self::Reset];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::FirstAdministrator => "first_administrator",
            Self::Invitation => "invitation",
            Self::Reset => "reset",
        }
    }

    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.key() == key)
    }

    /// The page that the link opens.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::FirstAdministrator => "/first-run",
            Self::Invitation => "/invitation",
            Self::Reset => "/reset",
        }
    }

    /// How long it can be used.
    #[must_use]
    pub const fn minutes(self) -> i64 {
        match self {
            Self::FirstAdministrator => 30,
            Self::Invitation | Self::Reset => 60,
        }
    }
}

/// Whom a living link is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkView {
    pub purpose: LinkPurpose,
    pub name: String,
    pub email: String,
}
