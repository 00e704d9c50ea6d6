//! What a figure is asked for: `plan`, `2024`, `2024H1`, `2024Q1`, `2024-05`.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Dates, FiscalYear, Half, Month, Quarter};
use crate::lang::Text;

/// The fiscal years of a plan, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PlanSpan {
    from: FiscalYear,
    to: FiscalYear,
}

impl PlanSpan {
    /// None if the plan would end before it starts.
    #[must_use]
    pub fn new(from: FiscalYear, to: FiscalYear) -> Option<Self> {
        (from <= to).then_some(Self { from, to })
    }

    #[must_use]
    pub fn from(self) -> FiscalYear {
        self.from
    }

    #[must_use]
    pub fn to(self) -> FiscalYear {
        self.to
    }

    #[must_use]
    pub fn dates(self) -> Dates {
        Dates::new(self.from.dates().first, self.to.dates().last)
    }

    pub fn years(self) -> impl Iterator<Item = FiscalYear> {
        (self.from.year()..=self.to.year()).filter_map(FiscalYear::new)
    }
}

/// A period that a figure is asked for, or that a value was typed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Period {
    Plan,
    Year(FiscalYear),
    Half(FiscalYear, Half),
    Quarter(FiscalYear, Quarter),
    Month(Month),
}

impl Period {
    /// The first and the last day; `plan` is as long as the plan.
    #[must_use]
    pub fn dates(self, span: PlanSpan) -> Dates {
        match self {
            Self::Plan => span.dates(),
            Self::Year(year) => year.dates(),
            Self::Half(year, half) => half.dates(year),
            Self::Quarter(year, quarter) => quarter.dates(year),
            Self::Month(month) => month.dates(),
        }
    }

    #[must_use]
    pub fn contains(self, span: PlanSpan, day: NaiveDate) -> bool {
        self.dates(span).contains(day)
    }

    /// The period of the same kind just before; the whole plan has none.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        match self {
            Self::Plan => None,
            Self::Year(year) => year.previous().map(Self::Year),
            Self::Half(year, Half::Second) => Some(Self::Half(year, Half::First)),
            Self::Half(year, Half::First) => Some(Self::Half(year.previous()?, Half::Second)),
            Self::Quarter(year, Quarter::First) => Some(Self::Quarter(year.previous()?, Quarter::Fourth)),
            Self::Quarter(year, quarter) => Some(Self::Quarter(year, Quarter::ALL[quarter as usize - 1])),
            Self::Month(month) => month.previous().map(Self::Month),
        }
    }

    /// The period of the same kind just after; the whole plan has none.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        match self {
            Self::Plan => None,
            Self::Year(year) => year.next().map(Self::Year),
            Self::Half(year, Half::First) => Some(Self::Half(year, Half::Second)),
            Self::Half(year, Half::Second) => Some(Self::Half(year.next()?, Half::First)),
            Self::Quarter(year, Quarter::Fourth) => Some(Self::Quarter(year.next()?, Quarter::First)),
            Self::Quarter(year, quarter) => Some(Self::Quarter(year, Quarter::ALL[quarter as usize + 1])),
            Self::Month(month) => month.next().map(Self::Month),
        }
    }

    /// The periods of `--period all`: the plan; each fiscal year as a whole, in halves and in quarters; then the
    /// twelve months of the plan's second year, if it has one.
    #[must_use]
    pub fn all(span: PlanSpan) -> Vec<Self> {
        let mut periods = vec![Self::Plan];
        for year in span.years() {
            periods.push(Self::Year(year));
            periods.extend(Half::ALL.map(|half| Self::Half(year, half)));
            periods.extend(Quarter::ALL.map(|quarter| Self::Quarter(year, quarter)));
        }
        if let Some(second) = span.years().nth(1) {
            periods.extend(second.months().map(Self::Month));
        }
        periods
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plan => f.write_str("plan"),
            Self::Year(year) => write!(f, "{:04}", year.year()),
            Self::Half(year, half) => write!(f, "{:04}H{}", year.year(), half.number()),
            Self::Quarter(year, quarter) => write!(f, "{:04}Q{}", year.year(), quarter.number()),
            Self::Month(month) => write!(f, "{:04}-{:02}", month.year(), month.month()),
        }
    }
}

/// A text that names no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPeriod;

impl NotAPeriod {
    #[must_use]
    pub const fn says(self) -> Text {
        Text::new(
            "期間は plan、2024、2024H1、2024Q1、2024-05 のように書いてください。",
            "Write a period as plan, 2024, 2024H1, 2024Q1 or 2024-05.",
        )
    }
}

impl fmt::Display for NotAPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.says().en)
    }
}

impl std::error::Error for NotAPeriod {}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        if text == "plan" {
            return Ok(Self::Plan);
        }
        let (digits, rest) = text.split_at_checked(4).ok_or(NotAPeriod)?;
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAPeriod);
        }
        let number: u16 = digits.parse().map_err(|_| NotAPeriod)?;
        let year = FiscalYear::new(number).filter(|_| number > 0).ok_or(NotAPeriod)?;
        match rest.as_bytes() {
            [] => Ok(Self::Year(year)),
            b"H1" => Ok(Self::Half(year, Half::First)),
            b"H2" => Ok(Self::Half(year, Half::Second)),
            [b'Q', digit @ b'1'..=b'4'] => Ok(Self::Quarter(year, Quarter::ALL[usize::from(digit - b'1')])),
            [b'-', tens @ b'0'..=b'1', ones @ b'0'..=b'9'] => {
                Month::new(number, (tens - b'0') * 10 + (ones - b'0')).map(Self::Month).ok_or(NotAPeriod)
            }
            _ => Err(NotAPeriod),
        }
    }
}

impl TryFrom<String> for Period {
    type Error = NotAPeriod;

    fn try_from(text: String) -> Result<Self, NotAPeriod> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}
