//! The days that count for an indicator in a period.

use crate::calendar::{Dates, FiscalYear, Period, PlanSpan};
use crate::plan::indicator::Window;

/// None for an accumulation that ends before the plan starts.
pub(super) fn of(window: Window, period: Period, span: PlanSpan) -> Option<Dates> {
    let dates = period.dates(span);
    match window {
        Window::Period => Some(dates),
        Window::PlanToDate => {
            let start = span.dates().first;
            (dates.last >= start).then(|| Dates::new(start, dates.last))
        }
    }
}

/// The shortest span that holds all of these.
pub(super) fn hull<'a>(windows: impl Iterator<Item = &'a Dates>) -> Option<Dates> {
    windows.copied().reduce(|a, b| Dates::new(a.first.min(b.first), a.last.max(b.last)))
}

/// The days just before and just after the window in which a fact would be a near miss: as long as the asked period;
/// for the whole plan, a fiscal year.
pub(super) fn adjacent(days: Dates, period: Period, span: PlanSpan) -> [Option<Dates>; 2] {
    let (before, after) = match period {
        Period::Plan => {
            let (first, last) = (FiscalYear::of(days.first), FiscalYear::of(days.last));
            (first.previous().map(Period::Year), last.next().map(Period::Year))
        }
        other => (first_of(days, other, span).previous(), other.next()),
    };
    [before, after].map(|period| period.map(|period| period.dates(span)))
}

/// The period of the same kind that the window begins with.
fn first_of(days: Dates, mut period: Period, span: PlanSpan) -> Period {
    while period.dates(span).first > days.first {
        match period.previous() {
            Some(before) => period = before,
            None => break,
        }
    }
    period
}
