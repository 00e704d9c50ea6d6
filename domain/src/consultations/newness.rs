//! 新規 or 継続: whether a consultation is a business's first ever. Derived from the history, never typed.

use serde::{Deserialize, Serialize};

use crate::Text;

/// Whether a business was already consulting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Newness {
    /// The business's first ever confirmed consultation, of any programme.
    New,
    Continuing,
}

impl Newness {
    /// What a consultation is to a business whose confirmed consultations are these, each a day and a key by which
    /// those of one day are ordered.
    #[must_use]
    pub fn of<K: Ord + Copy>(this: K, confirmed: impl IntoIterator<Item = K>) -> Self {
        if confirmed.into_iter().any(|other| other < this) { Self::Continuing } else { Self::New }
    }

    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::New => Text::new("新規", "New"),
            Self::Continuing => Text::new("継続", "Continuing"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_earliest_consultation_is_new() {
        let days = [(3, 1), (1, 2), (2, 3)];
        assert_eq!(Newness::of((1, 2), days), Newness::New);
        assert_eq!(Newness::of((2, 3), days), Newness::Continuing);
        assert_eq!(Newness::of((1, 3), [(1, 2), (1, 3)]), Newness::Continuing, "the second of one day");
    }
}
