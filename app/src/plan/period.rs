//! Which period is looked at, and the links to the others.

use chrono::NaiveDate;
use domain::calendar::{Dates, FiscalYear, Half, Period, PlanSpan};
use domain::plan::Elapsed;
use leptos::prelude::*;
use ui::{Day, Query, Segment, Segmented, t};

use super::{
    format::{filled, rate, read},
    words as w,
};

/// The period of the address; without one, today's fiscal year, or the plan's last.
pub(super) fn asked(query: Option<&str>, span: PlanSpan, today: NaiveDate) -> Period {
    let year = FiscalYear::of(today).clamp(span.from(), span.to());
    query.and_then(|period| period.parse().ok()).unwrap_or(Period::Year(year))
}

/// The fiscal year of a period; of the whole plan none.
pub(super) fn year_of(period: Period, span: PlanSpan) -> Option<FiscalYear> {
    (period != Period::Plan).then(|| FiscalYear::of(period.dates(span).first))
}

/// The half-years from the plan's start to today, and whether the last of them still runs.
pub(super) fn halves(span: PlanSpan, today: NaiveDate) -> (Vec<Period>, bool) {
    let all = span.years().flat_map(|year| Half::ALL.map(|half| Period::Half(year, half)));
    let begun: Vec<Period> = all.filter(|half| half.dates(span).first <= today).collect();
    let runs = begun.last().is_some_and(|half| half.contains(span, today));
    (begun, runs)
}

/// Years, and halves of the year that is looked at.
#[component]
pub(super) fn PeriodSwitch(period: Period, span: PlanSpan, today: NaiveDate, query: Query) -> impl IntoView {
    let to = |period: Period| query.without("page").with("period", &period.to_string()).href();
    let year = year_of(period, span);
    let segment = |label: String, to: String, current: bool| Segment { label, href: to, icon: None, current };
    let years = span.years().map(|one| segment(read(&one.name()), to(Period::Year(one)), year == Some(one)));
    let whole = segment(t(w::WHOLE_PLAN).to_owned(), to(Period::Plan), period == Period::Plan);
    let years: Vec<Segment> = years.chain([whole]).collect();
    let halves = year.map(|year| {
        let whole = (t(w::WHOLE_YEAR).to_owned(), Period::Year(year));
        let halves = Half::ALL.map(|half| (t(half.label()).to_owned(), Period::Half(year, half)));
        let parts = std::iter::once(whole).chain(halves);
        let parts = parts.map(|(label, part)| segment(label, to(part), part == period)).collect();
        view! { <Segmented label=t(w::PERIOD) segments=parts /> }
    });
    view! {
        <div class="row">
            <Segmented label=t(w::FISCAL_YEAR) segments=years />
            {halves}
            <p class="ink-2 push">
                <Day on=today />
                {elapsed(period.dates(span), today)}
            </p>
        </div>
    }
}

fn elapsed(dates: Dates, today: NaiveDate) -> String {
    let elapsed = Elapsed::of(dates, today);
    let share = domain::plan::Rate::from_millionths(elapsed.days * 1_000_000 / elapsed.of.max(1));
    filled(
        w::ELAPSED,
        &[("percent", &rate(share, 1)), ("days", &elapsed.days.to_string()), ("of", &elapsed.of.to_string())],
    )
}
