//! The forms around accounts.

use serde::{Deserialize, Serialize};

use crate::{FieldErrors, Reader, Role, Text};

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
    #[serde(skip_serializing)]
    pub password: String,
    /// Where to go afterwards: a path of our own.
    pub next: String,
}

impl std::fmt::Debug for SignInForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignInForm").field("email", &self.email).finish_non_exhaustive()
    }
}

/// A member of staff to be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AccountForm {
    pub key: String,
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

impl AccountForm {
    /// Reads the form.
    ///
    /// # Errors
    /// The fields that must be put right.
    pub fn check(&self) -> Result<NewAccount, FieldErrors> {
        let mut read = Reader::default();
        let email = read.line("email", &self.email).to_lowercase();
        if read.errors.get("email").is_none() && !looks_like_an_address(&email) {
            read.errors.add("email", NOT_AN_ADDRESS);
        }
        let name = read.line("name", &self.name);
        let kana = read.optional_line("kana", &self.kana);
        let roles: Vec<Role> = self.roles.iter().filter_map(|key| Role::of_key(key)).collect();
        if roles.is_empty() || roles.len() != self.roles.len() {
            read.errors.add("roles", NO_ROLE);
        }
        read.errors.or(|| NewAccount { email, name, kana, roles })
    }
}

/// One address, nothing that could become a second recipient or a header.
fn looks_like_an_address(email: &str) -> bool {
    let plain = email.chars().all(|c| c.is_ascii_graphic() && !",;<>()[]\\\":".contains(c));
    let parts: Vec<&str> = email.split('@').collect();
    plain
        && email.len() <= 254
        && parts.len() == 2
        && !parts[0].is_empty()
        && parts[1].contains('.')
        && !parts[1].starts_with('.')
        && !parts[1].ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_address() {
        for good in ["makoto@center.example", "a.b+c@sub.example.jp"] {
            assert!(looks_like_an_address(good), "{good}");
        }
        for bad in ["", "a", "a@b", "a@b.c,d@e.f", "a@b.c\r\nBcc: x@y.z", "見本@例.example", "a b@c.d", "@c.d", "a@.d"]
        {
            assert!(!looks_like_an_address(bad), "{bad}");
        }
    }
}
