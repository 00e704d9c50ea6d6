//! Which passwords are good enough (NIST SP 800-63B-4): long, not common, not made of what everybody knows about the
//! person or the centre. No rule of composition; every character counts as typed.

use crate::{FieldErrors, Text};

/// The fewest characters of a password that is the only factor.
pub const PASSWORD_MIN: usize = 15;
/// The most characters that are taken, so that hashing stays cheap.
pub const PASSWORD_MAX: usize = 256;

const TOO_SHORT: Text = Text::new(
    "{min}文字以上にしてください。覚えやすい文をそのまま使えます。",
    "At least {min} characters, please. A sentence that you remember is fine.",
);
const TOO_LONG: Text = Text::new("{max}文字以内にしてください。", "At most {max} characters, please.");
const EASY: Text = Text::new(
    "推測されやすい言葉「{word}」でできています。ほかの言葉を足してください。",
    "It is made of “{word}”, which is easy to guess. Please add other words.",
);

/// Checks a new password; `known_words` are those that everybody knows: the centre, the city, one's own address.
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
    let lower = password.to_lowercase();
    let easy =
        known_words.iter().copied().chain(COMMON.iter().copied()).find(|word| is_mostly(&lower, &word.to_lowercase()));
    easy.map_or(Ok(()), |word| Err(FieldErrors::of("password", EASY.fill(&[("word", word)]))))
}

/// Whether little is left of a password once a word is taken out of it.
fn is_mostly(password: &str, word: &str) -> bool {
    word.chars().count() >= 3 && password.replace(word, "").chars().filter(|c| c.is_alphanumeric()).count() < 6
}

/// Beginnings that lists of leaked passwords are full of, and that people stretch to fifteen characters.
const COMMON: &[&str] = &[
    "password",
    "passw0rd",
    "123456789",
    "1234567890",
    "qwertyuiop",
    "qwerty",
    "asdfghjkl",
    "abcdefg",
    "iloveyou",
    "administrator",
    "admin",
    "welcome",
    "letmein",
    "sunshine",
    "princess",
    "football",
    "baseball",
    "superman",
    "batman",
    "dragon",
    "monkey",
    "master",
    "shadow",
    "computer",
    "internet",
    "secret",
    "sakura",
    "doraemon",
    "パスワード",
    "ぱすわーど",
    "あいうえお",
    "banso",
];
