//! What a list of businesses is asked: the words, the filters, the order.

use super::BusinessKind;
use crate::{Text, jsic::Industry};

/// The list that is wanted. What cannot be read is not asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Any part of a name, of kana, of the number.
    pub q: String,
    pub kind: Option<BusinessKind>,
    pub municipality: String,
    pub industry: Option<Industry>,
    pub order: Order,
}

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    Kana,
    Name,
    NameDown,
    KanaDown,
    /// The latest change first.
    Updated,
    UpdatedUp,
}

impl Order {
    /// As in `sort=-updated`.
    #[must_use]
    pub fn of_query(sort: Option<&str>) -> Self {
        match sort {
            Some("-kana") => Self::KanaDown,
            Some("name") => Self::Name,
            Some("-name") => Self::NameDown,
            Some("-updated") => Self::Updated,
            Some("updated") => Self::UpdatedUp,
            _ => Self::Kana,
        }
    }

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kana => "kana",
            Self::KanaDown => "-kana",
            Self::Name => "name",
            Self::NameDown => "-name",
            Self::Updated => "-updated",
            Self::UpdatedUp => "updated",
        }
    }
}

impl Listing {
    /// Whether anything narrows the list.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        !self.q.trim().is_empty() || self.kind.is_some() || !self.municipality.is_empty() || self.industry.is_some()
    }
}

/// The letters of the JSIC with their names, as choices.
pub fn industries() -> impl Iterator<Item = (char, Text)> {
    Industry::all().map(|industry| (industry.letter(), industry.name()))
}
