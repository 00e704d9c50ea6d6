//! What is easy to guess in a text: words that everybody uses, repeats, runs along the alphabet or the keyboard, years.
//!
//! No list of leaked passwords reaches fifteen characters by itself; what people do is stretch a short one:
//! `sakura2024sakura`, `qwertyuiop12345`. So the text is cut from left to right into easy pieces, the longest first,
//! and what counts is how much stays that is none.

use std::{collections::HashMap, sync::LazyLock};

/// The words that passwords are made of, here and abroad: names, animals, clubs, cars, seasons, places, greetings.
const COMMON: &str = include_str!("common.txt");

/// The common words by their first letter.
static BY_FIRST: LazyLock<HashMap<char, Vec<&str>>> = LazyLock::new(|| {
    let mut words: HashMap<char, Vec<&str>> = HashMap::new();
    for word in COMMON.split_whitespace() {
        words.entry(word.chars().next().unwrap_or_default()).or_default().push(word);
    }
    words
});

/// The rows of a keyboard, with and without shift, columns that fingers run down, and the order of the kana.
const KEYBOARD: [&str; 11] = [
    "1234567890-=",
    "!@#$%^&*()_+",
    "!\"#$%&'()=~",
    "qwertyuiop[]",
    "asdfghjkl;'",
    "zxcvbnm,./",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "qazwsxedcrfvtgbyhnujm",
    "1q2w3e4r5t6y7u8i9o0p",
    "あいうえおかきくけこさしすせそたちつてとなにぬねの",
    "アイウエオカキクケコサシスセソタチツテトナニヌネノ",
];

/// What a text is made of.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    /// Characters that belong to no easy piece; spaces do not count.
    pub(super) hard: usize,
    /// How many different common words there are: four of them in a row are a good sentence.
    pub(super) common_words: usize,
    /// The longest easy piece.
    pub(super) easiest: Option<String>,
}

/// Cuts a text, in lower case, into pieces; `known` are words that everybody knows of its writer.
pub(super) fn pieces(text: &str, known: &[String]) -> Pieces {
    let text: Vec<char> = text.chars().collect();
    let text = &text[..period(&text)];
    let (mut pieces, mut words, mut at) = (Pieces::default(), Vec::new(), 0);
    while at < text.len() {
        let rest = &text[at..];
        let common = longest(common_at(rest[0]), rest, 4);
        let other = longest(known.iter().map(String::as_str), rest, 2).max(run(rest));
        let taken = common.max(other);
        if taken == 0 {
            pieces.hard += usize::from(!rest[0].is_whitespace());
            at += 1;
            continue;
        }
        let piece: String = rest[..taken].iter().collect();
        if pieces.easiest.as_ref().is_none_or(|easiest| easiest.chars().count() < taken) {
            pieces.easiest = Some(piece.clone());
        }
        if common > other && !words.contains(&piece) {
            words.push(piece);
        }
        at += taken;
    }
    pieces.common_words = words.len();
    pieces
}

fn common_at(first: char) -> impl Iterator<Item = &'static str> {
    let read = Some(plain(first)).filter(|read| *read != first);
    [Some(first), read].into_iter().flatten().filter_map(|first| BY_FIRST.get(&first)).flatten().copied()
}

/// The length after which a text only repeats itself; its own length if it does not.
fn period(text: &[char]) -> usize {
    let repeats = |length: &usize| text.iter().zip(text.iter().skip(*length)).all(|(a, b)| a == b);
    (1..=text.len() / 2).find(repeats).unwrap_or(text.len())
}

/// The length of the longest word that a text begins with. A word of kanji says in two characters what takes others
/// four.
fn longest<'a>(words: impl Iterator<Item = &'a str>, text: &[char], at_least: usize) -> usize {
    let fits = words.filter_map(|word| {
        let length = word.chars().count();
        let long_enough = length >= at_least || (length >= 2 && !word.is_ascii());
        (long_enough && length <= text.len() && word.chars().zip(text).all(|(a, b)| a == *b || a == plain(*b)))
            .then_some(length)
    });
    fits.max().unwrap_or(0)
}

/// `p@$$w0rd` as everybody reads it.
const fn plain(char: char) -> char {
    match char {
        '@' | '4' => 'a',
        '$' | '5' => 's',
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '7' => 't',
        other => other,
    }
}

/// The length of the run that a text begins with: one character again and again, an alphabet, a keyboard, a year.
fn run(text: &[char]) -> usize {
    let same = while_steps(text, |a, b| a == b);
    let up = while_steps(text, |a, b| u32::from(a) + 1 == u32::from(b));
    let down = while_steps(text, |a, b| u32::from(a) == u32::from(b) + 1);
    let alphabet = [same, up, down].into_iter().max().filter(|length| *length >= 3).unwrap_or(0);
    let keyboard = KEYBOARD.iter().flat_map(|row| [along(row.chars(), text), along(row.chars().rev(), text)]).max();
    let keyboard = keyboard.filter(|length| *length >= 4).unwrap_or(0);
    alphabet.max(keyboard).max(year(text))
}

fn while_steps(text: &[char], step: impl Fn(char, char) -> bool) -> usize {
    1 + text.windows(2).take_while(|pair| step(pair[0], pair[1])).count()
}

fn along(row: impl Iterator<Item = char>, text: &[char]) -> usize {
    let from_first = row.skip_while(|key| Some(key) != text.first());
    from_first.zip(text).take_while(|(key, char)| key == *char).count()
}

/// 1900 to 2099, with a month and day behind it or not.
fn year(text: &[char]) -> usize {
    let digits = text.iter().take(8).take_while(|char| char.is_ascii_digit()).count();
    let century: String = text.iter().take(2).collect();
    match digits {
        8 if century == "19" || century == "20" => 8,
        4.. if century == "19" || century == "20" => 4,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_common_word_is_easy_however_it_is_stretched() {
        let words: Vec<&str> = COMMON.split_whitespace().collect();
        assert!(words.len() > 3000, "{}", words.len());
        for word in words {
            for stretched in [word.repeat(8), format!("{word}20261234567890"), format!("1234567890{word}!!!")] {
                let pieces = pieces(&stretched, &[]);
                let short_word = word.is_ascii() && word.len() < 4;
                assert!(pieces.hard < 6 || short_word, "{stretched}: {pieces:?}");
                assert!(pieces.common_words < 3, "{stretched}: {pieces:?}");
            }
        }
    }
}
