//! Reading what a person typed into a field: trimmed, limited, dated. Every reader answers with the value or adds its
//! message to the form's [`FieldErrors`], so that one pass finds everything that must be put right.

use chrono::NaiveDate;

use crate::{
    FieldErrors, Text,
    quantity::{NotAQuantity, Quantity},
};

/// The most characters of a name, title or other line.
pub const LINE_MAX: usize = 200;
/// The most characters of a note.
pub const NOTE_MAX: usize = 20_000;

const NEEDED: Text = Text::new("入力してください。", "Please fill this in.");
const TOO_LONG: Text =
    Text::new("{max}文字以内で入力してください(いま{n}文字)。", "At most {max} characters, please (now {n}).");
const BAD_CHARACTER: Text = Text::new(
    "使えない文字(制御文字や壊れた文字)が入っています。消してください。",
    "It holds a control character or a broken one. Please remove it.",
);
const NOT_A_DATE: Text = Text::new(
    "日付は 2026-11-22 のように、実在する日を入力してください。",
    "Please enter a real date such as 2026-11-22.",
);
const FUTURE: Text = Text::new("今日までの日付を入力してください。", "Please enter a date up to today.");
const NOT_A_NUMBER: Text = Text::new(
    "{min}から{max}までの整数を、数字で入力してください。",
    "Please enter a whole number from {min} to {max}.",
);

/// One form being read.
#[derive(Debug, Default)]
pub struct Reader {
    pub errors: FieldErrors,
}

impl Reader {
    /// A line that must be there.
    pub fn line(&mut self, field: &str, typed: &str) -> String {
        let line = self.optional_line(field, typed);
        if line.is_empty() && self.errors.get(field).is_none() {
            self.errors.add(field, NEEDED);
        }
        line
    }

    /// A line that may be empty. Spaces around it are dropped, within it they stay.
    pub fn optional_line(&mut self, field: &str, typed: &str) -> String {
        let line = typed.trim();
        self.limit(field, line, LINE_MAX);
        if line.chars().any(|c| c.is_control() || is_broken(c)) {
            self.errors.add(field, BAD_CHARACTER);
        }
        line.to_owned()
    }

    /// A note that must be there.
    pub fn note(&mut self, field: &str, typed: &str) -> String {
        let note = self.optional_note(field, typed);
        if note.is_empty() && self.errors.get(field).is_none() {
            self.errors.add(field, NEEDED);
        }
        note
    }

    /// A note of several lines that may be empty. Line ends become `\n`.
    pub fn optional_note(&mut self, field: &str, typed: &str) -> String {
        let note = typed.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned();
        self.limit(field, &note, NOTE_MAX);
        if note.chars().any(|c| (c.is_control() && c != '\n' && c != '\t') || is_broken(c)) {
            self.errors.add(field, BAD_CHARACTER);
        }
        note
    }

    /// A day that must be there, today or before.
    pub fn past_date(&mut self, field: &str, typed: &str, today: NaiveDate) -> Option<NaiveDate> {
        let date = self.date(field, typed)?;
        if date > today {
            self.errors.add(field, FUTURE);
            return None;
        }
        Some(date)
    }

    /// A day that must be there.
    pub fn date(&mut self, field: &str, typed: &str) -> Option<NaiveDate> {
        if typed.trim().is_empty() {
            self.errors.add(field, NEEDED);
            return None;
        }
        self.optional_date(field, typed)
    }

    /// A day that may be missing; `2026-11-22` or `2026/11/22`, from 1000 to 9999.
    pub fn optional_date(&mut self, field: &str, typed: &str) -> Option<NaiveDate> {
        let typed = typed.trim().replace('/', "-");
        if typed.is_empty() {
            return None;
        }
        let date = NaiveDate::parse_from_str(&typed, "%Y-%m-%d").ok().filter(|_| typed.len() <= 10);
        let date = date.filter(|date| (1000..=9999).contains(&chrono::Datelike::year(date)));
        if date.is_none() {
            self.errors.add(field, NOT_A_DATE);
        }
        date
    }

    /// A whole number within bounds that may be missing. Full-width digits are read too.
    pub fn optional_number(&mut self, field: &str, typed: &str, min: i64, max: i64) -> Option<i64> {
        let digits: String = typed.trim().chars().map(half_width_digit).filter(|c| *c != ',').collect();
        if digits.is_empty() {
            return None;
        }
        let number = digits.parse().ok().filter(|n| (min..=max).contains(n));
        if number.is_none() {
            self.errors.add(field, NOT_A_NUMBER.fill(&[("min", &min.to_string()), ("max", &max.to_string())]));
        }
        number
    }

    /// A whole number within bounds that must be there.
    pub fn number(&mut self, field: &str, typed: &str, min: i64, max: i64) -> Option<i64> {
        if typed.trim().is_empty() {
            self.errors.add(field, NEEDED);
            return None;
        }
        self.optional_number(field, typed, min, max)
    }

    /// A number with up to 6 decimals, maybe negative, that may be missing. Full-width digits are read too.
    pub fn optional_quantity(&mut self, field: &str, typed: &str) -> Option<Quantity> {
        let digits: String = typed.trim().chars().map(half_width).filter(|c| *c != ',').collect();
        if digits.is_empty() {
            return None;
        }
        let number = digits.parse();
        if let Err(problem) = number {
            self.errors.add(field, NotAQuantity::says(problem));
        }
        number.ok()
    }

    /// A number with up to 6 decimals, maybe negative, that must be there.
    pub fn quantity(&mut self, field: &str, typed: &str) -> Option<Quantity> {
        if typed.trim().is_empty() {
            self.errors.add(field, NEEDED);
            return None;
        }
        self.optional_quantity(field, typed)
    }

    fn limit(&mut self, field: &str, text: &str, max: usize) {
        let n = text.chars().count();
        if n > max {
            self.errors.add(field, TOO_LONG.fill(&[("max", &max.to_string()), ("n", &n.to_string())]));
        }
    }
}

/// What became of half a character, as a lone surrogate: browsers and our own reading of a form put � in its place.
const fn is_broken(c: char) -> bool {
    c == char::REPLACEMENT_CHARACTER
}

/// Digits, sign and point as a phone's keyboard may write them.
fn half_width(c: char) -> char {
    match c {
        '－' | '−' | 'ー' => '-',
        '．' => '.',
        '，' => ',',
        other => half_width_digit(other),
    }
}

fn half_width_digit(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_pass_finds_everything_that_must_be_put_right() {
        let mut read = Reader::default();
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        read.line("name", "  ");
        read.line("memo", "a\0b");
        read.optional_note("half", "見\u{FFFD}本");
        read.line("long", &"長".repeat(LINE_MAX + 1));
        read.date("founded_on", "2026-02-30");
        read.past_date("held_on", "2026-11-23", today);
        read.optional_number("employees", "１２x", 0, 100);
        let fields: Vec<_> = read.errors.0.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, ["name", "memo", "half", "long", "founded_on", "held_on", "employees"]);
    }

    #[test]
    fn what_is_right_is_read_as_typed() {
        let mut read = Reader::default();
        assert_eq!(read.line("name", " 髙﨑 𠮷野家 "), "髙﨑 𠮷野家");
        assert_eq!(read.optional_note("note", "一\r\n二\n"), "一\n二");
        assert_eq!(read.optional_number("employees", "１,２００", 0, 10_000), Some(1200));
        assert_eq!(read.optional_date("on", "2024/2/29"), NaiveDate::from_ymd_opt(2024, 2, 29));
        assert!(read.errors.is_empty());
    }
}
