//! Why a book of facts has no figures: contradictions between records, which imports and forms refuse beforehand.

use std::fmt;

use crate::lang::{Text, Words};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactsProblem {
    /// Businesses were merged into each other in a circle; the key of one of them.
    MergeCircle { business: String },
    /// A fact or a merge names a business that is not in the book.
    UnknownBusiness { record: String },
    /// Outcomes of one deal have different types.
    DealOfTwoTypes { deal: String },
    /// A deal's code is also the key of an outcome.
    DealIsAKey { deal: String },
}

impl FactsProblem {
    #[must_use]
    pub fn says(&self) -> Words {
        match self {
            Self::MergeCircle { business } => Text::new(
                "事業者の統合が循環しています({key})。統合先を確かめてください。",
                "Businesses are merged in a circle ({key}). Please check what was merged into what.",
            )
            .fill(&[("key", business)]),
            Self::UnknownBusiness { record } => {
                Text::new("事業者が見つかりません({key})。", "There is no such business ({key}).")
                    .fill(&[("key", record)])
            }
            Self::DealOfTwoTypes { deal } => Text::new(
                "同じ成約番号({key})の成果は、同じ種類でなければなりません。",
                "Outcomes of one deal ({key}) must have the same type.",
            )
            .fill(&[("key", deal)]),
            Self::DealIsAKey { deal } => Text::new(
                "成約番号({key})が成果の番号と重なっています。",
                "The code of the deal ({key}) is also the key of an outcome.",
            )
            .fill(&[("key", deal)]),
        }
    }
}

impl fmt::Display for FactsProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.says().en)
    }
}

impl std::error::Error for FactsProblem {}
