//! 法人番号: the 13 digits that the National Tax Agency gives a corporation; the first is a check digit.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::lang::Text;

/// A corporate number whose check digit is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CorporateNumber(u64);

/// A text that is no corporate number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotACorporateNumber {
    /// Not 13 digits.
    Digits,
    /// 13 digits, but a wrong check digit: probably a slip of the keyboard.
    Check,
}

impl NotACorporateNumber {
    #[must_use]
    pub const fn says(self) -> Text {
        match self {
            Self::Digits => Text::new("法人番号は13桁の数字です。", "A corporate number has 13 digits."),
            Self::Check => Text::new(
                "法人番号の検査用数字が合いません。写し間違いがないか確かめてください。",
                "The check digit of the corporate number does not match. Please look for a slip.",
            ),
        }
    }
}

impl fmt::Display for NotACorporateNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.says().en)
    }
}

impl std::error::Error for NotACorporateNumber {}

impl FromStr for CorporateNumber {
    type Err = NotACorporateNumber;

    fn from_str(text: &str) -> Result<Self, NotACorporateNumber> {
        if text.len() != 13 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotACorporateNumber::Digits);
        }
        let (check, base) = text.split_at(1);
        if check.as_bytes()[0] - b'0' != check_digit(base) {
            return Err(NotACorporateNumber::Check);
        }
        text.parse().map(Self).map_err(|_| NotACorporateNumber::Digits)
    }
}

/// 9 minus the remainder by 9 of the digits from the right, times 1 and 2 in turn (法人番号の指定等に関する省令 第2条).
fn check_digit(base: &str) -> u8 {
    let sum: u8 = base.bytes().rev().zip([1, 2].into_iter().cycle()).map(|(digit, times)| (digit - b'0') * times).sum();
    9 - sum % 9
}

impl TryFrom<String> for CorporateNumber {
    type Error = NotACorporateNumber;

    fn try_from(text: String) -> Result<Self, NotACorporateNumber> {
        text.parse()
    }
}

impl fmt::Display for CorporateNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:013}", self.0)
    }
}

impl From<CorporateNumber> for String {
    fn from(number: CorporateNumber) -> Self {
        number.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_right_number_reads_back_as_it_was_written() {
        // The example of the National Tax Agency's own rule.
        let number: CorporateNumber = "8700110005901".parse().expect("a right number");
        assert_eq!(number.to_string(), "8700110005901");
    }

    #[test]
    fn every_slip_of_one_digit_by_less_than_nine_is_noticed() {
        for place in 0..13 {
            for digit in b'0'..=b'9' {
                let mut slip = *b"8700110005901";
                // 0 and 9 are the same to a remainder by 9: the rule itself cannot tell them apart.
                if slip[place].abs_diff(digit) % 9 == 0 {
                    continue;
                }
                slip[place] = digit;
                let text = std::str::from_utf8(&slip).expect("digits");
                assert_eq!(text.parse::<CorporateNumber>(), Err(NotACorporateNumber::Check), "{text}");
            }
        }
    }

    #[test]
    fn what_is_not_13_digits_is_refused() {
        for text in ["", "870011000590", "87001100059011", "870011000590a", "８７００１１０００５９０１"] {
            assert_eq!(text.parse::<CorporateNumber>(), Err(NotACorporateNumber::Digits), "{text}");
        }
    }
}
