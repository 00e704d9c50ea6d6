//! An achievement as a bar from 0 to 100, with a mark where it should be by now. View box 100 by 8.

use crate::plan::Rate;

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Meter {
    /// Width of the bar: full from 100 % on.
    pub width: f64,
    pub mark_x: f64,
}

/// `elapsed`: the part of the period that has gone by, from 0 to 1.
#[must_use]
pub fn meter(achievement: Rate, elapsed: f64) -> Meter {
    Meter { width: (achievement.to_f64() * 100.0).clamp(0.0, 100.0), mark_x: elapsed.clamp(0.0, 1.0) * 100.0 }
}
