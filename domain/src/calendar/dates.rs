//! A span of days, both ends included.

use chrono::NaiveDate;

/// From the first to the last day, both included. A span whose last day lies before its first holds no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Dates {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

impl Dates {
    #[must_use]
    pub const fn new(first: NaiveDate, last: NaiveDate) -> Self {
        Self { first, last }
    }

    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    /// Whether every day of the other span lies in this one.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }

    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// Number of days.
    #[must_use]
    pub fn days(self) -> i64 {
        (self.last - self.first).num_days().saturating_add(1).max(0)
    }

    /// Number of days up to and including today: 0 before the span, all of them after it.
    #[must_use]
    pub fn days_elapsed(self, today: NaiveDate) -> i64 {
        Self::new(self.first, today.min(self.last)).days()
    }
}
