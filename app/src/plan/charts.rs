//! An indicator by fiscal year against its targets, and by month against the pace to the year's target. Each chart has
//! its table.

use domain::{
    calendar::{FiscalYear, Period},
    chart::{BarYear, LineData, bar_chart, line_chart},
    plan::{Elapsed, Indicator, Value, achievement::achievement, terms::Direction},
};
use leptos::prelude::*;
use ui::{BarChart, BarWords, ChartNumbers, Legend, LegendKey, LineChart, Panel, number::NONE, t};

use super::{
    format::{amount, filled, rate, read, value_or_none, with_unit},
    period::year_of,
    plan_page::Look,
    words as w,
};

#[component]
pub(super) fn Charts(look: Look, indicator: Indicator) -> impl IntoView {
    let this_year = FiscalYear::of(look.today);
    let span = look.figures.plan().span;
    let year = year_of(look.period, span).unwrap_or_else(|| this_year.clamp(span.from(), span.to()));
    view! {
        <div class="cols half">
            {by_year(&look, &indicator, this_year)}
            {cumulative(&look, &indicator, year)}
        </div>
    }
}

fn by_year(look: &Look, indicator: &Indicator, this_year: FiscalYear) -> impl IntoView + use<> {
    let years: Vec<FiscalYear> = look.figures.plan().span.years().collect();
    let periods: Vec<Period> = years.iter().copied().map(Period::Year).collect();
    let values = look.figures.values(indicator, &periods);
    // A year that has not begun has no value yet, not a value of 0.
    let values: Vec<Option<Value>> =
        years.iter().zip(values).map(|(year, value)| value.filter(|_| *year <= this_year)).collect();
    let target = |year: &FiscalYear| indicator.target(Period::Year(*year));
    let shapes: Vec<BarYear> = years
        .iter()
        .zip(&values)
        .map(|(year, value)| BarYear {
            label: year.short(),
            value: value.map(Value::to_f64),
            target: target(year).map(domain::quantity::Quantity::to_f64),
        })
        .collect();
    let bars = years.iter().zip(&values).map(|(year, value)| BarWords {
        year: year.short(),
        value: value.map(super::format::value),
        target: target(year).map(amount),
        running: *year == this_year,
    });
    let rows = years.iter().zip(&values).map(|(year, value)| {
        let target = target(year);
        let achieved = achievement(indicator.direction, *value, indicator.baseline, target);
        let or_none = |text: Option<String>| text.unwrap_or_else(|| NONE.to_owned());
        let cells = vec![
            or_none(value.map(|value| with_unit(&super::format::value(value), indicator))),
            target.map_or_else(|| t(w::NO_TARGET).to_owned(), |target| with_unit(&amount(target), indicator)),
            or_none(achieved.map(|achieved| rate(achieved, 1))),
        ];
        (read(&year.label()), cells)
    });
    let heads = [w::YEAR, w::VALUE, w::TARGET, w::ACHIEVEMENT].map(|head| t(head).to_owned()).to_vec();
    let (bars, rows): (Vec<_>, Vec<_>) = (bars.collect(), rows.collect());
    let says = filled(w::BY_YEAR_OF, &[("name", &read(&indicator.name))]);
    let legend = || {
        let keys =
            [(LegendKey::Bar, w::THIS_YEAR), (LegendKey::PastBar, w::PAST_YEARS), (LegendKey::Target, w::TARGET)];
        view! { <Legend keys=keys.map(|(key, label)| (key, t(label).to_owned())).to_vec() /> }
    };
    view! {
        <Panel id="by-year" title=t(w::BY_YEAR) end=legend>
            <BarChart chart=bar_chart(&shapes) bars says />
            <ChartNumbers heads rows />
        </Panel>
    }
}

fn cumulative(look: &Look, indicator: &Indicator, year: FiscalYear) -> Option<impl IntoView + use<>> {
    let span = look.figures.plan().span;
    let values = look.figures.cumulative(indicator, year)?;
    let months: Vec<_> = year.months().filter(|month| month.dates().first <= look.today).collect();
    let values: Vec<Option<Value>> = values.into_iter().take(months.len()).collect();
    let accumulates_over_years = indicator.accumulate() == Some(domain::plan::terms::Accumulate::PlanToDate);
    let before = year.previous().filter(|before| accumulates_over_years && *before >= span.from());
    let start = before.and_then(|before| look.figures.value(indicator, Period::Year(before)));
    let target = indicator.target(Period::Year(year));
    let start = start.map_or(0.0, Value::to_f64);
    let data = LineData {
        start,
        months: values.iter().map(|value| value.map_or(0.0, Value::to_f64)).collect(),
        last_month_elapsed: months.last().map_or(0.0, |month| Elapsed::of(month.dates(), look.today).share()),
        pace_from: match indicator.direction {
            Direction::Decrease => indicator.baseline.map_or(0.0, domain::quantity::Quantity::to_f64),
            Direction::Increase | Direction::Maintain => 0.0,
        },
        target: target.map(domain::quantity::Quantity::to_f64),
    };
    let rows = months
        .iter()
        .zip(&values)
        .map(|(month, value)| (read(&month.label()), vec![with_unit(&value_or_none(*value), indicator)]));
    let rows: Vec<_> = rows.collect();
    let year_name = read(&year.name());
    let title = filled(w::CUMULATIVE, &[("year", &year_name)]);
    let says = filled(w::CUMULATIVE_OF, &[("name", &read(&indicator.name)), ("year", &year_name)]);
    let last = values.last().copied().flatten().map(super::format::value).unwrap_or_default();
    let target = target.map(amount).unwrap_or_default();
    let legend = || {
        let keys = [(LegendKey::Line, w::CUMULATED), (LegendKey::Pace, w::TARGET_PACE)];
        view! { <Legend keys=keys.map(|(key, label)| (key, t(label).to_owned())).to_vec() /> }
    };
    let heads = [w::MONTH, w::CUMULATED].map(|head| t(head).to_owned()).to_vec();
    Some(view! {
        <Panel id="by-month" title end=legend>
            <LineChart chart=line_chart(&data) value=last target=target says />
            <ChartNumbers heads rows />
        </Panel>
    })
}
