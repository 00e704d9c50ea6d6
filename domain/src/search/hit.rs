//! What is shown of a record that was found.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::SearchKind;
use crate::Words;

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    pub kind: SearchKind,
    pub id: Uuid,
    /// As in 株式会社見本精密工業.
    pub name: String,
    /// What tells it from others of that name: kana, place, industry.
    pub about: Words,
    /// The business that it belongs to, for what is none itself.
    pub business: Option<Picked>,
}

/// A record that was chosen, as a form carries it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picked {
    pub kind: SearchKind,
    pub id: Uuid,
    pub name: String,
}

/// The hits of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub kind: SearchKind,
    /// The first of them, the best first.
    pub hits: Vec<Hit>,
    /// How many the reader may see, up to [`Group::COUNTED`].
    pub total: u64,
}

/// What a search found, kind by kind; kinds that the reader may not see at all are not among them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    pub groups: Vec<Group>,
}

impl Hit {
    /// The page of the record; a contact's is that of its business.
    #[must_use]
    pub fn href(&self) -> String {
        let to = match (self.kind, &self.business) {
            (SearchKind::Contact, Some(business)) => Picked { kind: SearchKind::Business, ..business.clone() },
            _ => self.picked(),
        };
        to.href()
    }

    #[must_use]
    pub fn picked(&self) -> Picked {
        Picked { kind: self.kind, id: self.id, name: self.name.clone() }
    }
}

impl Picked {
    #[must_use]
    pub fn href(&self) -> String {
        let list = match self.kind {
            SearchKind::Business => "businesses",
            SearchKind::Contact => "contacts",
            SearchKind::Case => "cases",
            SearchKind::Consultation => "consultations",
        };
        format!("/{list}/{}", self.id)
    }
}

impl Group {
    /// Beyond this many the hits are not counted: who gets a thousand hits types one more letter.
    pub const COUNTED: u64 = 1000;

    #[must_use]
    pub const fn is_more(&self) -> bool {
        self.total >= Self::COUNTED
    }
}

impl Found {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.groups.iter().all(|group| group.total == 0)
    }
}
