//! What has come together by month, against the pace to the target. It stands with a [`crate::ChartNumbers`].

use domain::chart::{LineChart as Geometry, MonthLabel, Point, number};
use leptos::prelude::*;

use crate::{bar_chart::ticks, lang, t, words};

#[component]
pub fn LineChart(
    chart: Geometry,
    /// The value so far, as it is read.
    #[prop(into, optional)]
    value: Option<String>,
    /// The target, as it is read.
    #[prop(into, optional)]
    target: Option<String>,
    /// What it shows, for a screen reader.
    #[prop(into)]
    says: String,
) -> AnyView {
    let today = chart.dot.filter(|_| chart.now_path.is_some()).map(|dot| {
        view! {
            <text class="mid" x=number(dot.x) y="14">
                {t(words::TODAY)}
            </text>
        }
    });
    let target = target.map(|target| words::TARGET.fill(&[("n", &target)]).get(lang()).to_owned());
    let label_y = chart.label_y;
    view! {
        <svg class="chart wide" viewBox="0 0 480 240" role="img" aria-label=says>
            {ticks(chart.axis)}
            <path class="area" d=chart.area_path />
            {chart.now_path.map(|path| view! { <path class="now" d=path /> })}
            {today}
            {chart.pace_path.map(|path| view! { <path class="dash" d=path /> })}
            {chart.target_label.zip(target).map(|(place, says)| ending("end", place, says))}
            <path class="line" d=chart.line_path />
            {chart
                .dot
                .map(|dot| view! { <circle class="dot" cx=number(dot.x) cy=number(dot.y) r="4.5" /> })}
            {chart.dot_label.zip(value).map(|(place, says)| ending("end strong", place, says))}
            {chart.months.into_iter().map(|label| month(label, label_y)).collect_view()}
            <path class="axis" d=chart.base_path />
        </svg>
    }
    .into_any()
}

fn ending(class: &'static str, at: Point, says: String) -> impl IntoView {
    view! {
        <text class=class x=number(at.x) y=number(at.y)>
            {says}
        </text>
    }
}

fn month(label: MonthLabel, y: f64) -> impl IntoView {
    view! {
        <text class="mid" x=number(label.x) y=number(y)>
            {label.month.to_string()}
        </text>
    }
}
