//! 達成率, pace and grade: how a value compares with its target.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::{Dates, Period};
use crate::plan::grade_form::GivenGrade;
use crate::plan::indicator::Indicator;
use crate::plan::outline::{Band, Bands, Plan};
use crate::plan::terms::{Accumulate, Direction};
use crate::plan::value::Value;
use crate::quantity::{ONE, Quantity, millionths_to_f64};

/// An achievement or a pace: 1 is the whole target. Rounded to 6 decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Rate(i64);

impl Rate {
    #[must_use]
    pub fn to_f64(self) -> f64 {
        millionths_to_f64(self.0.into())
    }

    /// In per cent, with so many decimals: `76.0`.
    #[must_use]
    pub fn percent(self, decimals: usize) -> String {
        format!("{:.decimals$}", millionths_to_f64(i128::from(self.0) * 100))
    }

    #[must_use]
    pub const fn millionths(self) -> i64 {
        self.0
    }

    #[must_use]
    pub const fn from_millionths(millionths: i64) -> Self {
        Self(millionths)
    }
}

/// Achievement of a target. None without a value or a target; for increase and maintain none with a target of 0; for
/// decrease none without a baseline or when it equals the target.
#[must_use]
pub fn achievement(
    direction: Direction,
    value: Option<Value>,
    baseline: Option<Quantity>,
    target: Option<Quantity>,
) -> Option<Rate> {
    pace(direction, value, baseline, target, Elapsed { days: 1, of: 1 })
}

/// The part of a period that has gone by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elapsed {
    pub days: i64,
    pub of: i64,
}

impl Elapsed {
    #[must_use]
    pub fn of(dates: Dates, today: NaiveDate) -> Self {
        Self { days: dates.days_elapsed(today), of: dates.days() }
    }

    /// From 0 to 1.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a number of days is small")]
    pub fn share(self) -> f64 {
        if self.of == 0 { 0.0 } else { self.days as f64 / self.of as f64 }
    }
}

/// Achievement of what the value should be by now: target × share of the period elapsed, for decrease the baseline
/// less that share of the way to the target. None where there is no achievement, and before the period begins.
#[must_use]
pub fn pace(
    direction: Direction,
    value: Option<Value>,
    baseline: Option<Quantity>,
    target: Option<Quantity>,
    elapsed: Elapsed,
) -> Option<Rate> {
    let (value, target) = (value?, target?.millionths());
    // Whole and done, both as from the baseline for what is to decrease: value − baseline over target − baseline.
    let start = match direction {
        Direction::Increase | Direction::Maintain => 0,
        Direction::Decrease => baseline?.millionths(),
    };
    let way = (i128::from(target) - i128::from(start)).checked_mul(elapsed.days.into())?;
    match value {
        Value::Millionths(value) => quotient((value - i128::from(start)).checked_mul(elapsed.of.into())?, way),
        #[expect(clippy::cast_precision_loss, reason = "a ratio is a float already")]
        Value::Ratio(value) if way != 0 => {
            let done = value * ONE as f64 - start as f64;
            Some(rounded(done * elapsed.of as f64 / way as f64))
        }
        Value::Ratio(_) => None,
    }
}

/// The quotient in millionths, halves away from zero; none of a division by 0.
fn quotient(done: i128, way: i128) -> Option<Rate> {
    let scaled = done.checked_mul(ONE.into())?;
    let (whole, rest) = (scaled.checked_div(way)?, scaled.checked_rem(way)?);
    let away = if rest.unsigned_abs() * 2 >= way.unsigned_abs() { scaled.signum() * way.signum() } else { 0 };
    i64::try_from(whole + away).ok().map(Rate)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "a rate out of range is at its end")]
fn rounded(rate: f64) -> Rate {
    Rate((rate * ONE as f64).round() as i64)
}

impl Bands {
    /// The first band that the rate reaches, else the last one; none without a rate.
    #[must_use]
    pub fn of(&self, rate: Option<Rate>) -> Option<&Band> {
        let rate = rate?;
        self.0.iter().find(|band| rate.0 >= band.at_least.millionths()).or(self.0.last())
    }

    /// The band of a label, in Japanese.
    #[must_use]
    pub fn named(&self, label: &str) -> Option<&Band> {
        self.0.iter().find(|band| band.label.ja == label)
    }
}

/// How an indicator stands in a period, on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing<'a> {
    pub value: Option<Value>,
    pub target: Option<Quantity>,
    pub achievement: Option<Rate>,
    pub grade: Option<&'a Band>,
    /// Why a person gave this grade in place of the band's.
    pub given: Option<&'a GivenGrade>,
    pub elapsed: Elapsed,
    /// Where the value should be by now.
    pub expected: Option<f64>,
    pub pace: Option<Rate>,
    pub pace_word: Option<&'a Band>,
}

impl<'a> Standing<'a> {
    #[must_use]
    pub fn new(plan: &'a Plan, indicator: &Indicator, period: Period, value: Option<Value>, today: NaiveDate) -> Self {
        let target = indicator.target(period);
        let (direction, baseline) = (indicator.direction, indicator.baseline);
        let elapsed = Elapsed::of(period.dates(plan.span), today);
        let achievement = achievement(direction, value, baseline, target);
        let paced = indicator.accumulate() != Some(Accumulate::Latest);
        let pace = pace(direction, value, baseline, target, elapsed).filter(|_| paced);
        Self {
            value,
            target,
            achievement,
            grade: plan.grades.of(achievement),
            given: None,
            elapsed,
            expected: expected(indicator, target, elapsed).filter(|_| paced),
            pace,
            pace_word: plan.paces.of(pace),
        }
    }

    /// The same with what a person decided. A grade that the plan has no more is the band's again.
    #[must_use]
    pub fn graded(self, plan: &'a Plan, given: Option<&'a GivenGrade>) -> Self {
        let named = given.and_then(|given| Some((plan.grades.named(&given.label)?, given)));
        match named {
            Some((grade, given)) => Self { grade: Some(grade), given: Some(given), ..self },
            None => self,
        }
    }
}

fn expected(indicator: &Indicator, target: Option<Quantity>, elapsed: Elapsed) -> Option<f64> {
    let (target, share) = (target?.to_f64(), elapsed.share());
    match indicator.direction {
        Direction::Increase | Direction::Maintain => Some(target * share),
        Direction::Decrease => {
            let baseline = indicator.baseline?.to_f64();
            Some(baseline - (baseline - target) * share)
        }
    }
}
