//! The two languages of Bansō. Japanese is the first, English a full second.
//!
//! A [`Text`] is an entry of a catalogue, known when the program is built. [`Words`] are made while it runs, from a
//! text and the values in it. Which of the two languages a reader sees is decided where it is shown, never here.

use serde::{Deserialize, Serialize};

/// The language of a reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Ja,
    En,
}

impl Lang {
    /// The language tag of HTML and of the preference cookie.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }

    /// The language of a tag; Japanese for whatever is not English.
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        if tag.starts_with("en") { Self::En } else { Self::Ja }
    }
}

/// An entry of a catalogue, in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    pub ja: &'static str,
    pub en: &'static str,
}

impl Text {
    #[must_use]
    pub const fn new(ja: &'static str, en: &'static str) -> Self {
        Self { ja, en }
    }

    #[must_use]
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ja => self.ja,
            Lang::En => self.en,
        }
    }

    /// Puts values into the places named `{name}`.
    #[must_use]
    pub fn fill(self, values: &[(&str, &str)]) -> Words {
        Words::from(self).fill(values)
    }

    /// The same with values that have words of their own in each language, as dates do.
    #[must_use]
    pub fn fill_words(self, values: &[(&str, &Words)]) -> Words {
        let side = |of: fn(&Words) -> &str| values.iter().map(|(name, words)| (*name, of(words))).collect::<Vec<_>>();
        Words { ja: fill(self.ja, &side(|words| &words.ja)), en: fill(self.en, &side(|words| &words.en)) }
    }
}

/// A text made at run time, in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    pub ja: String,
    pub en: String,
}

impl Words {
    /// The same in both languages: a name, a number, a date.
    #[must_use]
    pub fn same(text: &str) -> Self {
        Self { ja: text.to_owned(), en: text.to_owned() }
    }

    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        }
    }

    /// Puts values into the places named `{name}`. A value that holds such a place itself is left as it is.
    #[must_use]
    pub fn fill(&self, values: &[(&str, &str)]) -> Self {
        Self { ja: fill(&self.ja, values), en: fill(&self.en, values) }
    }
}

impl From<Text> for Words {
    fn from(text: Text) -> Self {
        Self { ja: text.ja.to_owned(), en: text.en.to_owned() }
    }
}

fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let known = after
            .split_once('}')
            .and_then(|(name, tail)| values.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value, tail)));
        if let Some((value, tail)) = known {
            out.push_str(value);
            rest = tail;
        } else {
            out.push('{');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_by_name_in_both_languages() {
        const LATE: Text = Text::new("{name}は{n}日超過", "{name} is {n} days late");
        let words = LATE.fill(&[("n", "4"), ("name", "見本{n}")]);
        assert_eq!(words.get(Lang::Ja), "見本{n}は4日超過");
        assert_eq!(words.get(Lang::En), "見本{n} is 4 days late");
    }

    #[test]
    fn an_unknown_place_stays_readable() {
        assert_eq!(Text::new("{a} と {b}", "{").fill(&[("b", "2")]).ja, "{a} と 2");
    }
}
