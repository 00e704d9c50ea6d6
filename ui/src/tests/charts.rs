//! Charts as a reader's browser gets them.

use domain::chart::{BarYear, LineData, bar_chart, line_chart, spark};
use leptos::prelude::*;

use super::{attribute, html};
use crate::*;

#[test]
fn a_year_without_a_value_shows_its_target_and_the_running_year_stands_out() {
    let years = [("R7", Some(42.0)), ("R8", Some(38.0)), ("R9", None)];
    let geometry: Vec<_> =
        years.map(|(label, value)| BarYear { label: label.into(), value, target: Some(50.0) }).into_iter().collect();
    let bars = years
        .map(|(year, value)| BarWords {
            year: year.into(),
            value: value.map(|value| value.to_string()),
            target: Some("50".into()),
            running: year == "R8",
        })
        .to_vec();
    let chart = bar_chart(&geometry);
    let html = html(|| view! { <BarChart chart=chart bars=bars says="年度別" /> });
    assert_eq!(html.matches("<rect").count(), 2, "{html}");
    assert_eq!(html.matches("bar past").count(), 1, "{html}");
    assert_eq!(html.matches("目標 50").count(), 1, "{html}");
    assert_eq!(attribute(&html, "aria-label"), "年度別");
}

#[test]
fn the_line_ends_at_today_and_the_period_that_runs_is_hollow() {
    let data = LineData { months: vec![4.0, 9.0], last_month_elapsed: 0.5, target: Some(50.0), ..LineData::default() };
    let line = html(|| view! { <LineChart chart=line_chart(&data) value="9" target="50" says="累計" /> });
    assert!(line.contains("今日") && line.contains("目標 50") && line.contains("class=\"dash\""), "{line}");
    let small = html(|| view! { <Spark spark=spark(&[Some(1.0), Some(2.0)], true) says="推移" /> });
    assert!(small.matches("class=\"part\"").count() == 2, "{small}");
}
