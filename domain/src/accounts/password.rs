//! Which passwords are good enough (NIST SP 800-63B-4): long, not common, not made of what everybody knows about the
//! person or the centre. No rule of composition; every character counts as typed.

use super::easy::{Pieces, pieces};
use crate::{FieldErrors, Text};

/// The fewest characters of a password that is the only factor.
pub const PASSWORD_MIN: usize = 15;
/// The most characters that are taken, so that hashing stays cheap.
pub const PASSWORD_MAX: usize = 256;

/// How many characters must be left beside what is easy to guess.
const HARD_MIN: usize = 6;
/// So many different common words in a row are a sentence, which is what we ask for.
const A_SENTENCE: usize = 3;

const TOO_SHORT: Text = Text::new(
    "{min}文字以上にしてください。覚えやすい文をそのまま使えます。",
    "At least {min} characters, please. A sentence that you remember is fine.",
);
const TOO_LONG: Text = Text::new("{max}文字以内にしてください。", "At most {max} characters, please.");
const EASY: Text = Text::new(
    "推測されやすい「{word}」でできています。ほかの言葉を足してください。",
    "It is made of “{word}”, which is easy to guess. Please add other words.",
);

/// Checks a new password; `known_words` are those that everybody knows: the centre, the city, one's own name and
/// address.
///
/// # Errors
/// One message for the field `password`.
pub fn check_password(password: &str, known_words: &[&str]) -> Result<(), FieldErrors> {
    let length = password.chars().count();
    if length < PASSWORD_MIN {
        return Err(FieldErrors::of("password", TOO_SHORT.fill(&[("min", &PASSWORD_MIN.to_string())])));
    }
    if length > PASSWORD_MAX {
        return Err(FieldErrors::of("password", TOO_LONG.fill(&[("max", &PASSWORD_MAX.to_string())])));
    }
    let known: Vec<String> = known_words.iter().map(|word| word.trim().to_lowercase()).collect();
    let pieces = pieces(&password.to_lowercase(), &known);
    if !is_easy(&pieces) {
        return Ok(());
    }
    let word = pieces.easiest.unwrap_or_else(|| password.chars().take(3).collect());
    Err(FieldErrors::of("password", EASY.fill(&[("word", &word)])))
}

const fn is_easy(pieces: &Pieces) -> bool {
    pieces.hard < HARD_MIN && pieces.common_words < A_SENTENCE
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 3] = ["見本ビジネス支援センター", "Nogata", "makoto.mihon"];

    #[test]
    fn length_is_counted_in_characters_of_any_kind() {
        for good in [
            "kvwqjzrplmxgtnb",
            "山川花鳥風月雨雪霜霧虹星空海辺",
            "the otter mends a red umbrella at noon",
            &"長い物語の一節".repeat(9)[..],
            &"ねこは窓辺で雨を見る".chars().cycle().take(256).collect::<String>(),
        ] {
            assert_eq!(check_password(good, &KNOWN), Ok(()), "{good}");
        }
        for bad in ["kvwqjzrplmxgtn", "", &"ね窓".repeat(129)] {
            assert!(check_password(bad, &KNOWN).is_err(), "{bad}");
        }
    }

    #[test]
    fn what_everybody_would_try_is_refused_with_the_reason() {
        for bad in [
            "passwordpassword",
            "Password12345678",
            "P@$$w0rd20260401",
            "aaaaaaaaaaaaaaaa",
            "abcdefghijklmnopq",
            "1234567890123456",
            "qwertyuiopasdfgh",
            "1qaz2wsx3edc4rfv",
            "sakurasakura2024",
            "SunshinePrincess1",
            "xyzxyzxyzxyzxyzxyz",
            "makoto.mihon2026",
            "Nogata-Nogata-2026",
            "Liverpool-Liverpool-1",
            "minecraftminecraft",
            "ほーむほーむほーむほーむほーむ",
            "見本ビジネス支援センター2026",
            "あいうえおかきくけこさしすせそ",
            "20260401 20270331",
        ] {
            let refused = check_password(bad, &KNOWN).expect_err(bad);
            assert!(refused.get("password").is_some_and(|says| says.ja.contains('「')), "{bad}: {refused:?}");
        }
    }

    #[test]
    fn common_words_make_a_good_sentence_once_there_are_several() {
        assert_eq!(check_password("orange tiger morning coffee", &KNOWN), Ok(()));
        assert!(check_password("orange orange orange", &KNOWN).is_err());
    }
}
