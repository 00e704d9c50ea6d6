//! Text that people type: the key by which it is searched, and the characters that are refused everywhere.
//!
//! What is stored is what was typed. [`search_key`] is beside it, never in its place: it folds what writers of Japanese
//! do not tell apart when they search (width, case, the two kana, old and new kanji, spaces, the form of a company).

mod kanji;

use unicode_normalization::UnicodeNormalization;

use crate::lang::Text;

/// The normalised key of a text: `㈱ミホン髙橋　商店` and `みほん高橋商店` have the same.
#[must_use]
pub fn search_key(text: &str) -> String {
    let folded: String = text.nfkc().flat_map(char::to_lowercase).map(|c| kana(kanji::new_form(c))).collect();
    let bare: String = without(&folded, &SHORT_FORMS).chars().filter(|c| c.is_alphanumeric()).collect();
    without(&bare, &COMPANY_FORMS)
}

/// Written out, after everything but letters and digits is gone.
const COMPANY_FORMS: [&str; 5] = ["株式会社", "有限会社", "合同会社", "合資会社", "合名会社"];
/// ㈱, ㈲ and their like as NFKC leaves them.
const SHORT_FORMS: [&str; 5] = ["(株)", "(有)", "(同)", "(資)", "(名)"];

fn without(text: &str, forms: &[&str]) -> String {
    forms.iter().fold(text.to_owned(), |text, form| text.replace(form, ""))
}

/// Katakana as hiragana; everything else as it is.
fn kana(c: char) -> char {
    match c {
        'ァ'..='ヶ' | 'ヽ' | 'ヾ' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        other => other,
    }
}

/// What the index holds for a [`search_key`]: every pair of neighbours, and the last character alone, so that a single
/// character is the beginning of some token wherever it stands.
#[must_use]
pub fn index_tokens(key: &str) -> Vec<String> {
    let mut tokens = pairs(key);
    tokens.extend(key.chars().last().map(String::from));
    tokens
}

/// What is asked of the index for the [`search_key`] of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Query {
    /// Nothing but spaces, punctuation or the form of a company was typed.
    Nothing,
    /// Tokens that begin with this character.
    Beginning(char),
    /// These tokens, one after another.
    Phrase(Vec<String>),
}

impl Query {
    #[must_use]
    pub fn of_key(key: &str) -> Self {
        let mut chars = key.chars();
        match (chars.next(), chars.next()) {
            (None, _) => Self::Nothing,
            (Some(only), None) => Self::Beginning(only),
            (Some(_), Some(_)) => Self::Phrase(pairs(key)),
        }
    }
}

fn pairs(key: &str) -> Vec<String> {
    key.chars().zip(key.chars().skip(1)).map(|(first, second)| String::from_iter([first, second])).collect()
}

/// How much two [`search_key`]s have in common, in percent: their common pairs of letters twice, by all their pairs.
#[must_use]
pub fn likeness(one: &str, other: &str) -> usize {
    let (mut left, right) = (pairs(one), pairs(other));
    let all = left.len() + right.len();
    if all == 0 {
        return if one == other { 100 } else { 0 };
    }
    let common = right.iter().filter(|pair| match left.iter().position(|there| there == *pair) {
        Some(at) => {
            left.swap_remove(at);
            true
        }
        None => false,
    });
    common.count() * 200 / all
}

/// Why a text is refused; NUL, for one, cannot be stored in PostgreSQL.
pub const CONTROL_CHARACTERS: Text = Text::new(
    "使えない制御文字が含まれています。貼り付けた文字を入力し直してください。",
    "The text has control characters in it. Please type it again instead of pasting it.",
);

/// Whether a text of one line has no control character in it.
#[must_use]
pub fn is_clean_line(text: &str) -> bool {
    !text.chars().any(char::is_control)
}

/// Whether a text of several lines has no control character in it but tabs and ends of lines.
#[must_use]
pub fn is_clean_text(text: &str) -> bool {
    !text.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("㈱ミホン髙橋　商店", "みほん高橋商店")]
    #[case("株式會社 見本・製作所", "見本製作所")]
    #[case("（有）みほん", "みほん")]
    #[case("㍿みほん", "みほん")]
    #[case("ﾐﾎﾝ ﾃﾞｻﾞｲﾝ", "みほんでざいん")]
    #[case("ＡＢＣ-１２３", "abc123")]
    #[case("渡邊・渡邉・渡辺", "渡辺渡辺渡辺")]
    #[case("葛\u{E0100}飾", "葛飾")]
    #[case("ヴァイオリン", "ゔぁいおりん")]
    #[case("サーバー", "さーばー")]
    #[case("  ・、。 ", "")]
    #[case("株式会社", "")]
    fn what_a_searcher_does_not_tell_apart_has_one_key(#[case] typed: &str, #[case] key: &str) {
        assert_eq!(search_key(typed), key);
    }

    #[test]
    fn the_index_holds_every_pair_and_the_last_character() {
        assert_eq!(index_tokens("補助金"), ["補助", "助金", "金"]);
        assert_eq!(index_tokens("金"), ["金"]);
        assert!(index_tokens("").is_empty());
    }

    #[test]
    fn a_query_is_a_phrase_of_pairs_or_one_beginning() {
        assert_eq!(Query::of_key("補助金"), Query::Phrase(vec!["補助".into(), "助金".into()]));
        assert_eq!(Query::of_key("金"), Query::Beginning('金'));
        assert_eq!(Query::of_key(""), Query::Nothing);
    }

    #[test]
    fn names_that_differ_in_a_letter_are_more_alike_than_others() {
        assert_eq!(likeness("見本精密工業", "見本精密工業"), 100);
        assert!(likeness("見本精密工業", "見本精蜜工業") > likeness("見本精密工業", "見本食品"));
        assert_eq!(likeness("見本", "例田"), 0);
        assert_eq!((likeness("金", "金"), likeness("金", "銀"), likeness("", "")), (100, 0, 100));
    }

    #[test]
    fn control_characters_are_noticed() {
        assert!(is_clean_line("見本 一郎") && is_clean_text("一行目\r\n\t二行目"));
        assert!(!is_clean_line("一行目\n二行目"));
        assert!(!is_clean_line("a\0") && !is_clean_text("a\0") && !is_clean_text("\u{1b}[0m"));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_found_by_any_part_of_its_key(typed in "\\PC{0,20}", from in 0_usize..20, length in 2_usize..5) {
            let key = search_key(&typed);
            let part: String = key.chars().skip(from).take(length).collect();
            let tokens = index_tokens(&key);
            match Query::of_key(&part) {
                Query::Nothing => prop_assert!(part.is_empty()),
                Query::Beginning(c) => prop_assert!(tokens.iter().any(|token| token.starts_with(c))),
                Query::Phrase(phrase) => prop_assert!(tokens.windows(phrase.len()).any(|window| window == phrase)),
            }
        }
    }
}
