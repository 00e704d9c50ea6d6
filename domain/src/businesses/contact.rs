//! What a person sends to add or edit a person at a business.

use serde::{Deserialize, Serialize};

use super::{ContactView, read};
use crate::{FieldErrors, Reader, Text, Words};

/// Every field of a contact that a person may edit, with its label.
pub const CONTACT_FIELDS: [(&str, Text); 7] = [
    ("name", Text::new("氏名", "Name")),
    ("kana", Text::new("ふりがな", "Kana")),
    ("title", Text::new("役職・部署", "Title")),
    ("phone", Text::new("電話番号", "Phone")),
    ("email", Text::new("メールアドレス", "E-mail")),
    ("note", Text::new("メモ", "Note")),
    ("left", Text::new("退職・異動", "Has left")),
];

const STAYS: Text = Text::new("在籍", "There");
const LEFT: Text = Text::new("退職・異動した", "Has left");

/// The form as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactForm {
    pub key: String,
    /// Where the contact is.
    pub business: String,
    /// The contact that is edited, and its version when the form was opened.
    pub id: String,
    pub version: i64,
    pub name: String,
    pub kana: String,
    pub title: String,
    pub phone: String,
    pub email: String,
    pub note: String,
    /// `true`, or anything else for no.
    pub left: String,
}

/// A checked [`ContactForm`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub name: String,
    pub kana: String,
    pub title: String,
    pub phone: String,
    pub email: String,
    pub note: String,
    pub left: bool,
}

impl ContactForm {
    /// The form of a contact as it stands.
    #[must_use]
    pub fn of(contact: &ContactView) -> Self {
        Self {
            key: String::new(),
            business: contact.business.id.to_string(),
            id: contact.id.to_string(),
            version: contact.version,
            name: contact.name.clone(),
            kana: contact.kana.clone(),
            title: contact.title.clone(),
            phone: contact.phone.clone(),
            email: contact.email.clone(),
            note: contact.note.clone(),
            left: contact.left.to_string(),
        }
    }

    /// Puts one field back to a value of its history.
    pub fn put_back(&mut self, field: &str, before: &str) {
        let stands = match field {
            "name" => &mut self.name,
            "kana" => &mut self.kana,
            "title" => &mut self.title,
            "phone" => &mut self.phone,
            "email" => &mut self.email,
            "note" => &mut self.note,
            "left" => &mut self.left,
            _ => return,
        };
        before.clone_into(stands);
    }

    /// Reads the form.
    ///
    /// # Errors
    /// The fields that must be put right.
    pub fn check(&self) -> Result<Contact, FieldErrors> {
        let mut form = Reader::default();
        let name = form.line("name", &self.name);
        let kana = form.optional_line("kana", &self.kana);
        let title = form.optional_line("title", &self.title);
        let phone = read::phone(&mut form, &self.phone);
        let email = read::email(&mut form, &self.email);
        let note = form.optional_note("note", &self.note);
        let left = self.left == "true";
        form.errors.or(|| Contact { name, kana, title, phone, email, note, left })
    }
}

impl Contact {
    /// The values as they are kept in the history, in the order of [`CONTACT_FIELDS`].
    #[must_use]
    pub fn values(&self) -> [String; 7] {
        [
            self.name.clone(),
            self.kana.clone(),
            self.title.clone(),
            self.phone.clone(),
            self.email.clone(),
            self.note.clone(),
            self.left.to_string(),
        ]
    }
}

/// A stored value of a contact's field as people read it.
#[must_use]
pub fn contact_reads(field: &str, value: &str) -> Words {
    match (field, value) {
        ("left", "true") => LEFT.into(),
        ("left", _) => STAYS.into(),
        _ => Words::same(value),
    }
}
