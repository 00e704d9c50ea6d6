//! The fiscal year (年度) from April to March, its halves and quarters, and the calendar month.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Dates;

/// A fiscal year: 2024 runs from 2024-04-01 to 2025-03-31.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FiscalYear(u16);

impl FiscalYear {
    /// The year 0 is there for the first three months of the year 1.
    pub const MIN: Self = Self(0);
    pub const MAX: Self = Self(9999);

    /// The fiscal year that begins in April of a year from 0 to 9999.
    #[must_use]
    pub const fn new(year: u16) -> Option<Self> {
        if year <= Self::MAX.0 { Some(Self(year)) } else { None }
    }

    /// The fiscal year of a day. Days outside the years 0 to 9999 fall into the nearest year.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        let year = if day.month() < 4 { day.year().saturating_sub(1) } else { day.year() };
        u16::try_from(year.max(0)).ok().and_then(Self::new).unwrap_or(Self::MAX)
    }

    #[must_use]
    pub const fn year(self) -> u16 {
        self.0
    }

    #[must_use]
    pub fn dates(self) -> Dates {
        Dates::new(Month::at(self, 0).dates().first, Month::at(self, 11).dates().last)
    }

    /// The year before; none before the year 0.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        self.0.checked_sub(1).map(Self)
    }

    /// The year after; none after the year 9999.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::new(self.0 + 1)
    }

    /// The twelve months from April.
    pub fn months(self) -> impl Iterator<Item = Month> {
        (0..12).map(move |index| Month::at(self, index))
    }
}

/// Half a fiscal year: 上期 from April, 下期 from October.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Half {
    First,
    Second,
}

impl Half {
    pub const ALL: [Self; 2] = [Self::First, Self::Second];

    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    #[must_use]
    pub fn dates(self, year: FiscalYear) -> Dates {
        span_of_months(year, self as u8 * 6, 6)
    }
}

/// A quarter of a fiscal year, the first from April.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quarter {
    First,
    Second,
    Third,
    Fourth,
}

impl Quarter {
    pub const ALL: [Self; 4] = [Self::First, Self::Second, Self::Third, Self::Fourth];

    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    #[must_use]
    pub fn dates(self, year: FiscalYear) -> Dates {
        span_of_months(year, self as u8 * 3, 3)
    }
}

fn span_of_months(year: FiscalYear, from: u8, count: u8) -> Dates {
    Dates::new(Month::at(year, from).dates().first, Month::at(year, from + count - 1).dates().last)
}

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: u16,
    month: u8,
}

impl Month {
    /// The month 1 to 12 of a calendar year from 0 to 10000 (the fiscal year 9999 ends in March 10000).
    #[must_use]
    pub const fn new(year: u16, month: u8) -> Option<Self> {
        if year <= 10_000 && month >= 1 && month <= 12 { Some(Self { year, month }) } else { None }
    }

    /// The month of a fiscal year, counted from 0 for April to 11 for March.
    fn at(year: FiscalYear, index: u8) -> Self {
        if index < 9 { Self { year: year.0, month: index + 4 } } else { Self { year: year.0 + 1, month: index - 8 } }
    }

    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    #[must_use]
    pub fn dates(self) -> Dates {
        let (next_year, next_month) = if self.month == 12 { (self.year + 1, 1) } else { (self.year, self.month + 1) };
        let day_before = first_day(next_year, next_month).pred_opt().expect("a month lies before every first day");
        Dates::new(first_day(self.year, self.month), day_before)
    }

    /// The month before; none before January of the year 0.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        if self.month > 1 {
            Some(Self { month: self.month - 1, ..self })
        } else {
            Some(Self { year: self.year.checked_sub(1)?, month: 12 })
        }
    }

    /// The month after; none after December of the year 10000.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        if self.month < 12 { Some(Self { month: self.month + 1, ..self }) } else { Self::new(self.year + 1, 1) }
    }
}

fn first_day(year: u16, month: u8) -> NaiveDate {
    NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), 1).expect("the first day of a month from 1 to 12 exists")
}
