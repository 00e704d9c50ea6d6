//! The forms that carry secrets: a link's token, a password. They show neither to whoever logs them; a refused
//! form is kept without them.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::form::address;
use crate::{FieldErrors, Reader};

/// The first administrator of an empty centre.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FirstRunForm {
    /// The token of the link that `banso serve` printed.
    pub token: String,
    pub email: String,
    pub name: String,
    pub kana: String,
    pub password: String,
}

/// A checked [`FirstRunForm`], without its secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstAdministrator {
    pub email: String,
    pub name: String,
    pub kana: String,
}

impl FirstRunForm {
    /// Reads the form; the password is checked where the words that everybody knows are known.
    ///
    /// # Errors
    /// The fields that must be put right.
    pub fn check(&self) -> Result<FirstAdministrator, FieldErrors> {
        let mut read = Reader::default();
        let name = read.line("name", &self.name);
        let kana = read.optional_line("kana", &self.kana);
        let email = address(&mut read, &self.email);
        read.errors.or(|| FirstAdministrator { email, name, kana })
    }
}

/// A password chosen through an invitation or a reset.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ChoosePasswordForm {
    pub token: String,
    pub password: String,
}

/// A change of one's own password.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ChangePasswordForm {
    pub current_password: String,
    pub password: String,
}

impl fmt::Debug for FirstRunForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FirstRunForm").field("email", &self.email).finish_non_exhaustive()
    }
}

impl fmt::Debug for ChoosePasswordForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ChoosePasswordForm(…)")
    }
}

impl fmt::Debug for ChangePasswordForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ChangePasswordForm(…)")
    }
}
