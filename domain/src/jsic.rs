//! 日本標準産業分類 (JSIC): the major letters A to T, and the letter of a numeric code.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::lang::Text;

/// A major division (大分類) of the Japan Standard Industrial Classification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Industry(u8);

/// Letter by letter: the last middle code (中分類, two digits) of the division, and its name.
const DIVISIONS: [(u8, Text); 20] = [
    (2, Text::new("農業、林業", "Agriculture and forestry")),
    (4, Text::new("漁業", "Fisheries")),
    (5, Text::new("鉱業、採石業、砂利採取業", "Mining and quarrying")),
    (8, Text::new("建設業", "Construction")),
    (32, Text::new("製造業", "Manufacturing")),
    (36, Text::new("電気・ガス・熱供給・水道業", "Electricity, gas, heat supply and water")),
    (41, Text::new("情報通信業", "Information and communications")),
    (49, Text::new("運輸業、郵便業", "Transport and postal activities")),
    (61, Text::new("卸売業、小売業", "Wholesale and retail trade")),
    (67, Text::new("金融業、保険業", "Finance and insurance")),
    (70, Text::new("不動産業、物品賃貸業", "Real estate and goods rental")),
    (74, Text::new("学術研究、専門・技術サービス業", "Research, professional and technical services")),
    (77, Text::new("宿泊業、飲食サービス業", "Accommodation and food services")),
    (80, Text::new("生活関連サービス業、娯楽業", "Personal services and amusement")),
    (82, Text::new("教育、学習支援業", "Education and learning support")),
    (85, Text::new("医療、福祉", "Medical, health care and welfare")),
    (87, Text::new("複合サービス事業", "Compound services")),
    (96, Text::new("サービス業(他に分類されないもの)", "Services not elsewhere classified")),
    (98, Text::new("公務(他に分類されるものを除く)", "Government not elsewhere classified")),
    (99, Text::new("分類不能の産業", "Industries unable to classify")),
];

impl Industry {
    /// From A to T.
    pub fn all() -> impl Iterator<Item = Self> {
        (b'A'..=b'T').map(Self)
    }

    #[must_use]
    pub const fn letter(self) -> char {
        self.0 as char
    }

    #[must_use]
    pub const fn name(self) -> Text {
        DIVISIONS[(self.0 - b'A') as usize].1
    }

    fn of_letter(letter: u8) -> Option<Self> {
        letter.is_ascii_uppercase().then_some(Self(letter)).filter(|industry| industry.0 <= b'T')
    }

    /// The division of a middle code from 1 to 99.
    #[must_use]
    pub fn of_middle_code(code: u8) -> Option<Self> {
        let index = DIVISIONS.iter().position(|(last, _)| code <= *last).filter(|_| code > 0)?;
        u8::try_from(index).ok().map(|index| Self(b'A' + index))
    }
}

/// A text that names no industry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnIndustry;

impl NotAnIndustry {
    #[must_use]
    pub const fn says(self) -> Text {
        Text::new(
            "業種は、日本標準産業分類の大分類の文字(A〜T)か、2〜4桁の分類番号で書いてください。",
            "Write an industry as a JSIC letter from A to T, or as a JSIC code of 2 to 4 digits.",
        )
    }
}

impl fmt::Display for NotAnIndustry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.says().en)
    }
}

impl std::error::Error for NotAnIndustry {}

impl FromStr for Industry {
    type Err = NotAnIndustry;

    /// A letter (`E`), a code of 2 to 4 digits (`09`, `0911`), or both when they agree (`E09`).
    fn from_str(text: &str) -> Result<Self, NotAnIndustry> {
        let letter = text.bytes().next().and_then(Self::of_letter);
        let code = if letter.is_some() { &text[1..] } else { text };
        if code.is_empty() {
            return letter.ok_or(NotAnIndustry);
        }
        if !(2..=4).contains(&code.len()) || !code.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAnIndustry);
        }
        let middle = code[..2].parse().ok().and_then(Self::of_middle_code).ok_or(NotAnIndustry)?;
        if letter.is_none_or(|letter| letter == middle) { Ok(middle) } else { Err(NotAnIndustry) }
    }
}

impl TryFrom<String> for Industry {
    type Error = NotAnIndustry;

    fn try_from(text: String) -> Result<Self, NotAnIndustry> {
        text.parse()
    }
}

impl fmt::Display for Industry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.letter())
    }
}

impl From<Industry> for String {
    fn from(industry: Industry) -> Self {
        industry.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("E", 'E')]
    #[case("09", 'E')]
    #[case("32", 'E')]
    #[case("33", 'F')]
    #[case("0911", 'E')]
    #[case("E09", 'E')]
    #[case("01", 'A')]
    #[case("99", 'T')]
    #[case("766", 'M')]
    fn a_letter_and_a_code_name_the_same_industry(#[case] text: &str, #[case] letter: char) {
        assert_eq!(text.parse::<Industry>().map(Industry::letter), Ok(letter));
    }

    #[rstest]
    #[case("")]
    #[case("U")]
    #[case("e")]
    #[case("00")]
    #[case("9")]
    #[case("09111")]
    #[case("F09")]
    #[case("製造業")]
    fn what_is_no_industry_is_refused(#[case] text: &str) {
        assert_eq!(text.parse::<Industry>(), Err(NotAnIndustry));
    }

    #[test]
    fn the_divisions_run_from_a_to_t() {
        let letters: String = Industry::all().map(Industry::letter).collect();
        assert_eq!(letters, "ABCDEFGHIJKLMNOPQRST");
        assert!(Industry::all().all(|industry| !industry.name().ja.is_empty()));
    }
}
