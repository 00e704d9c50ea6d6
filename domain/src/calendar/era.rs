//! 和暦: the eras since Meiji, and how a date is shown.

use chrono::{Datelike, NaiveDate};

use super::FiscalYear;
use crate::Words;

/// An era of the Japanese calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Era {
    pub name: &'static str,
    pub letter: char,
    /// Year, month and day of its first day.
    begins: (i32, u32, u32),
}

const ERAS: [Era; 5] = [
    Era { name: "令和", letter: 'R', begins: (2019, 5, 1) },
    Era { name: "平成", letter: 'H', begins: (1989, 1, 8) },
    Era { name: "昭和", letter: 'S', begins: (1926, 12, 25) },
    Era { name: "大正", letter: 'T', begins: (1912, 7, 30) },
    // The solar calendar came with the sixth year of Meiji; days before it have no date in this table's sense.
    Era { name: "明治", letter: 'M', begins: (1868, 1, 25) },
];

/// The era of a day and the year in it, from 1; none before Meiji.
#[must_use]
pub fn era_of(day: NaiveDate) -> Option<(Era, i32)> {
    let date = (day.year(), day.month(), day.day());
    ERAS.into_iter().find(|era| era.begins <= date).map(|era| (era, date.0 - era.begins.0 + 1))
}

impl FiscalYear {
    /// The era of a fiscal year and the year in it: the newest era that began in its first year or before and by its
    /// last day. So 2019 is 令和元年度, although April 2019 was still 平成, and 1988 is 昭和63年度.
    #[must_use]
    pub fn era(self) -> Option<(Era, i32)> {
        let last = self.dates().last;
        let end = (last.year(), last.month(), last.day());
        let year = i32::from(self.year());
        ERAS.into_iter().find(|era| era.begins <= end && era.begins.0 <= year).map(|era| (era, year - era.begins.0 + 1))
    }
}

/// The year of an era in words: 令和元年 is the first.
pub(super) fn year_in_era(era: Era, year: i32) -> String {
    if year == 1 { format!("{}元年", era.name) } else { format!("{}{year}年", era.name) }
}

const WEEKDAYS: [&str; 7] = ["月", "火", "水", "木", "金", "土", "日"];

/// As staff read dates in lists: `2026/11/22(日)`.
#[must_use]
pub fn date_slashes(day: NaiveDate) -> String {
    let weekday = WEEKDAYS[day.weekday().num_days_from_monday() as usize];
    format!("{:04}/{:02}/{:02}({weekday})", day.year(), day.month(), day.day())
}

/// A day with its weekday in a sentence, in both languages.
#[must_use]
pub fn day_words(day: NaiveDate) -> Words {
    Words { ja: date_slashes(day), en: day.format("%Y/%m/%d (%a)").to_string() }
}

/// As a letter dates itself: `令和8年11月22日`; before Meiji by the year alone.
#[must_use]
pub fn date_ja(day: NaiveDate) -> String {
    let year = era_of(day).map_or_else(|| format!("{}年", day.year()), |(era, year)| year_in_era(era, year));
    format!("{year}{}月{}日", day.month(), day.day())
}
