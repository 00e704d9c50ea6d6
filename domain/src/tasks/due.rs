//! How a due date stands to today.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// When something is due, in days from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Due {
    /// So many days ago, at least one.
    Overdue(i64),
    Today,
    /// In so many days, at least one.
    In(i64),
}

impl Due {
    #[must_use]
    pub fn of(due_on: NaiveDate, today: NaiveDate) -> Self {
        match (due_on - today).num_days() {
            0 => Self::Today,
            days if days < 0 => Self::Overdue(-days),
            days => Self::In(days),
        }
    }

    /// Due within the seven days from tomorrow.
    #[must_use]
    pub const fn is_soon(self) -> bool {
        matches!(self, Self::In(1..=7))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_due_date_is_late_now_or_coming() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).expect("a day");
        assert_eq!(Due::of(day(20), day(24)), Due::Overdue(4));
        assert_eq!(Due::of(day(24), day(24)), Due::Today);
        assert_eq!(Due::of(day(25), day(24)), Due::In(1));
        assert!(Due::In(7).is_soon() && !Due::In(8).is_soon() && !Due::Today.is_soon());
    }
}
