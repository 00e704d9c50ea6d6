//! The value of an indicator that is typed by hand.

use std::cmp::Reverse;

use super::window;
use crate::calendar::{Period, PlanSpan};
use crate::plan::indicator::TypedRule;
use crate::plan::typed::TypedValue;
use crate::quantity::{Exact, ExactSum, Share};

/// None if no typed value counts; that is not 0.
pub(super) fn value(values: &[TypedValue], rule: TypedRule, period: Period, span: PlanSpan) -> Option<Exact> {
    let counted = counted(values, rule, period, span);
    let mut sum = ExactSum::default();
    for value in &counted {
        sum.add(value.value, Share::WHOLE);
    }
    (!counted.is_empty()).then(|| sum.total())
}

/// The typed values that count in a period.
pub(super) fn counted(values: &[TypedValue], rule: TypedRule, period: Period, span: PlanSpan) -> Vec<&TypedValue> {
    match rule {
        TypedRule::Sum(rule) => {
            let Some(window) = window::of(rule, period, span) else { return Vec::new() };
            values.iter().filter(|value| window.covers(value.period.dates(span))).collect()
        }
        TypedRule::Latest => {
            let by = period.dates(span).last;
            let ended =
                values.iter().map(|value| (value, value.period.dates(span))).filter(|(_, dates)| dates.last <= by);
            // Of equal ends the shorter period wins. The last tie (`plan` and a year that is all of it) is by kind.
            let latest = ended.max_by_key(|(value, dates)| (dates.last, Reverse(dates.days()), value.period));
            latest.map(|(value, _)| value).into_iter().collect()
        }
    }
}
