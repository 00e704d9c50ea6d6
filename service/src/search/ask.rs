//! What a person typed, as it is asked of the index.

use domain::{
    search::SearchKind,
    text::{Query, index_tokens, search_key},
};

/// Nobody looks for more words, or for a longer one; what is beyond is ignored, so that a search stays short.
const WORDS_MAX: usize = 6;
const LETTERS_MAX: usize = 40;
const WINDOW: usize = 4;

/// Words that must all be in a record, each anywhere.
#[derive(Clone, Debug)]
pub(super) struct Ask {
    keys: Vec<String>,
}

impl Ask {
    /// `None` where nothing but spaces, punctuation or the form of a company was typed.
    pub(super) fn of(typed: &str) -> Option<Self> {
        let words = typed.split_whitespace().map(|word| search_key(&head(word)).chars().take(LETTERS_MAX).collect());
        let keys: Vec<String> = words.filter(|key: &String| !key.is_empty()).take(WORDS_MAX).collect();
        (!keys.is_empty()).then_some(Self { keys })
    }

    /// A normalised name whole, then each four letters of it in a row; `None` for one of less than two letters.
    pub(super) fn windows(key: &str) -> Option<Vec<Self>> {
        let letters: Vec<char> = key.chars().take(LETTERS_MAX).collect();
        if letters.len() < 2 {
            return None;
        }
        let parts = letters.windows(WINDOW).map(|part| Self { keys: vec![part.iter().collect()] });
        Some(std::iter::once(Self { keys: vec![letters.iter().collect()] }).chain(parts).collect())
    }

    /// The words as normalised keys: letters and digits only, so that they mean nothing to LIKE, FTS5 or tsquery.
    pub(super) fn keys(&self) -> &[String] {
        &self.keys
    }

    pub(super) fn queries(&self) -> impl Iterator<Item = Query> {
        self.keys.iter().map(|key| Query::of_key(key))
    }
}

/// Normalising a megabyte to use its first letters would be work for nothing.
fn head(word: &str) -> String {
    word.chars().take(LETTERS_MAX * 4).collect()
}

/// The token that every entry of a kind has. No key holds a character of private use, so nobody can type it.
pub(super) fn kind_token(kind: SearchKind) -> String {
    format!("\u{E000}{}", kind.key())
}

/// All tokens of an entry, one space between them. The last letter of each text stands alone in them, so that no
/// phrase runs from one text into the next.
pub(super) fn tokens(kind: SearchKind, normalised: &str) -> String {
    let of_texts = normalised.split('\n').flat_map(index_tokens);
    std::iter::once(kind_token(kind)).chain(of_texts).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_are_letters_like_others() {
        let ask = Ask::of("見本 NEAR(精密 OR \"工業*\") % _ '\\").expect("words");
        assert_eq!(ask.keys(), ["見本", "near精密", "or", "工業"]);
    }

    #[test]
    fn nothing_is_asked_with_nothing_but_signs() {
        for typed in ["", "  　", "%_\"*'\\", "㈱", "株式会社", "\0"] {
            assert!(Ask::of(typed).is_none(), "{typed:?}");
        }
    }

    #[test]
    fn a_megabyte_is_asked_as_a_short_word() {
        let ask = Ask::of(&"長".repeat(400_000)).expect("a word");
        assert_eq!(ask.keys()[0].chars().count(), LETTERS_MAX);
    }
}
