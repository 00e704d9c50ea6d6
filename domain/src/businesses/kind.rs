//! The kinds of business.

use serde::{Deserialize, Serialize};

use crate::Text;

/// What a business is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BusinessKind {
    Corporation,
    Sole,
    /// A person who has no business yet.
    Prefounder,
    Group,
    /// A place of business of a corporation, with its head office's 法人番号.
    Branch,
}

impl BusinessKind {
    pub const ALL: [Self; 5] = [Self::Corporation, Self::Sole, Self::Prefounder, Self::Group, Self::Branch];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Corporation => "corporation",
            Self::Sole => "sole",
            Self::Prefounder => "prefounder",
            Self::Group => "group",
            Self::Branch => "branch",
        }
    }

    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Whether it is a person, who has no 法人番号.
    #[must_use]
    pub const fn is_a_person(self) -> bool {
        matches!(self, Self::Sole | Self::Prefounder)
    }

    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Corporation => Text::new("法人", "Corporation"),
            Self::Sole => Text::new("個人事業主", "Sole proprietor"),
            Self::Prefounder => Text::new("創業予定者", "Pre-founder"),
            Self::Group => Text::new("団体・グループ", "Group"),
            Self::Branch => Text::new("支店・営業所", "Branch"),
        }
    }
}
