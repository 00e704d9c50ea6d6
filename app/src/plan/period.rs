//! Which period is looked at, and the links to the others.

use chrono::NaiveDate;
use domain::calendar::{Dates, FiscalYear, Half, Period, PlanSpan, Quarter};
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

/// Years and the whole plan; halves of the year that is looked at; its quarters and months, folded away until one of
/// them is looked at.
#[component]
pub(super) fn PeriodSwitch(period: Period, span: PlanSpan, today: NaiveDate, query: Query) -> impl IntoView {
    let query = query.without("page").without("list").without("why").without("value");
    let segment = |label: String, to: Period| Segment {
        label,
        href: query.with("period", &to.to_string()).href(),
        icon: None,
        current: to == period,
    };
    let year = year_of(period, span);
    let years = span.years().map(|one| {
        let segment = segment(read(&one.name()), Period::Year(one));
        Segment { current: year == Some(one), ..segment }
    });
    let whole = segment(t(w::WHOLE_PLAN).to_owned(), Period::Plan);
    let years: Vec<Segment> = years.chain([whole]).collect();
    let halves = year.map(|year| {
        let halves = Half::ALL.map(|half| segment(t(half.label()).to_owned(), Period::Half(year, half)));
        let whole = segment(t(w::WHOLE_YEAR).to_owned(), Period::Year(year));
        let segments: Vec<Segment> = std::iter::once(whole).chain(halves).collect();
        view! { <Segmented label=t(w::PERIOD) segments /> }
    });
    let finer = year.map(|year| {
        let quarters = Quarter::ALL.map(|one| segment(t(one.label()).to_owned(), Period::Quarter(year, one))).to_vec();
        let month = |month: domain::calendar::Month| {
            segment(filled(w::NTH_MONTH, &[("n", &month.month().to_string())]), Period::Month(month))
        };
        let months: Vec<Segment> = year.months().map(month).collect();
        let open = matches!(period, Period::Quarter(..) | Period::Month(_));
        view! {
            <details open=open>
                <summary>{t(w::FINER)}</summary>
                <div class="row">
                    <Segmented label=t(w::QUARTER) segments=quarters />
                    <Segmented label=t(w::MONTH) segments=months />
                </div>
            </details>
        }
    });
    view! {
        <div class="stack tight">
            <div class="row">
                <Segmented label=t(w::FISCAL_YEAR) segments=years />
                {halves}
                <p class="ink-2 push">
                    <Day on=today />
                    {elapsed(period.dates(span), today)}
                </p>
            </div>
            {finer}
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
