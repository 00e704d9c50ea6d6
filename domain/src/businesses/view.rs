//! What pages show of businesses.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::BusinessKind;
use crate::{BusinessId, ContactId, Words};

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BusinessRow {
    pub id: BusinessId,
    pub kind: BusinessKind,
    pub name: String,
    pub kana: String,
    pub municipality: String,
    /// A letter, or a letter and a code.
    pub industry: Option<String>,
    /// The day of the last change, in Japan.
    pub updated_on: NaiveDate,
}

/// The page of one business.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BusinessView {
    pub id: BusinessId,
    pub version: i64,
    pub kind: BusinessKind,
    pub name: String,
    pub kana: String,
    /// 13 digits.
    pub corporate_number: Option<String>,
    pub parent: Option<Related>,
    /// What names this one as its parent, by kana.
    pub branches: Vec<Related>,
    pub municipality: String,
    pub address: String,
    pub industry: Option<String>,
    pub employees: Option<i32>,
    pub founded_on: Option<NaiveDate>,
    pub phone: String,
    pub email: String,
    pub website: String,
    pub note: String,
    /// Those who are there before those who have left, by kana.
    pub contacts: Vec<ContactView>,
}

/// Another business.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Related {
    pub id: BusinessId,
    pub name: String,
}

/// A person at a business.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactView {
    pub id: ContactId,
    pub version: i64,
    pub business: Related,
    pub name: String,
    pub kana: String,
    pub title: String,
    pub phone: String,
    pub email: String,
    pub note: String,
    pub left: bool,
}

/// A business that may be the one that is about to be registered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alike {
    pub id: BusinessId,
    pub name: String,
    /// Kana, place, industry.
    pub about: Words,
    pub why: WhyAlike,
}

/// Why two businesses may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WhyAlike {
    SameNumber,
    SameName,
    NearName,
}
