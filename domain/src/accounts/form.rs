//! The forms around accounts.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::address::looks_like_an_address;
use crate::{AccountId, FieldErrors, Reader, Role, Text};

const NOT_AN_ADDRESS: Text = Text::new(
    "メールアドレスを name@example.jp の形で入力してください。",
    "Please enter an address such as name@example.jp.",
);
const NO_ROLE: Text = Text::new("役割を1つ以上選んでください。", "Please choose at least one role.");

/// A sign-in. The password is compared exactly as typed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    pub email: String,
    pub password: String,
    /// Where to go afterwards: a path of our own.
    pub next: String,
}

impl std::fmt::Debug for SignInForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignInForm").field("email", &self.email).finish_non_exhaustive()
    }
}

/// A member of staff to be, or as she is to be from now on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AccountForm {
    /// Of an invitation: its request key.
    pub key: String,
    /// Of an edit: whose, and the version that was edited.
    pub id: String,
    pub version: String,
    /// The address stays once it has been invited: whoever has it can sign in.
    pub email: String,
    pub name: String,
    pub kana: String,
    pub roles: Vec<String>,
}

/// A checked [`AccountForm`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAccount {
    pub email: String,
    pub name: String,
    pub kana: String,
    pub roles: Vec<Role>,
}

/// A checked edit of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountEdit {
    pub name: String,
    pub kana: String,
    pub roles: Vec<Role>,
}

impl AccountForm {
    /// Reads an invitation.
    ///
    /// # Errors
    /// The fields that must be put right.
    pub fn check(&self) -> Result<NewAccount, FieldErrors> {
        let mut read = Reader::default();
        let email = address(&mut read, &self.email);
        let AccountEdit { name, kana, roles } = self.person(&mut read);
        read.errors.or(|| NewAccount { email, name, kana, roles })
    }

    /// Reads an edit.
    ///
    /// # Errors
    /// The fields that must be put right.
    pub fn check_edit(&self) -> Result<AccountEdit, FieldErrors> {
        let mut read = Reader::default();
        let edit = self.person(&mut read);
        read.errors.or(|| edit)
    }

    fn person(&self, read: &mut Reader) -> AccountEdit {
        let name = read.line("name", &self.name);
        let kana = read.optional_line("kana", &self.kana);
        let mut roles: Vec<Role> = self.roles.iter().filter_map(|key| Role::of_key(key)).collect();
        if roles.is_empty() || roles.len() != self.roles.len() {
            read.errors.add("roles", NO_ROLE);
        }
        roles.sort_unstable();
        roles.dedup();
        AccountEdit { name, kana, roles }
    }
}

/// The account that a button acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountChoice {
    pub id: AccountId,
}

/// The session that a button ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionChoice {
    pub id: Uuid,
}

pub(super) fn address(read: &mut Reader, typed: &str) -> String {
    let email = read.line("email", typed).to_lowercase();
    if read.errors.get("email").is_none() && !looks_like_an_address(&email) {
        read.errors.add("email", NOT_AN_ADDRESS);
    }
    email
}
