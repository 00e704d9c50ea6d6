//! A bar for each year, with a stroke at its target. It stands with a [`crate::ChartNumbers`].

use domain::chart::{Axis, Bar, BarChart as Geometry, LabelPlace, number};
use leptos::prelude::*;

use crate::{lang, words};

/// What is written at one bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarWords {
    /// Below it: `R8`.
    pub year: String,
    pub value: Option<String>,
    /// Written where there is no value yet.
    pub target: Option<String>,
    /// The running year stands out, closed years step back.
    pub running: bool,
}

#[component]
pub fn BarChart(
    chart: Geometry,
    /// For each bar, in order.
    bars: Vec<BarWords>,
    /// What it shows, for a screen reader.
    #[prop(into)]
    says: String,
) -> AnyView {
    let Geometry { axis, bars: shapes, base_path, label_y } = chart;
    let drawn = shapes.into_iter().zip(bars).map(|(shape, says)| bar(shape, says, label_y)).collect_view();
    view! {
        <svg class="chart wide" viewBox="0 0 480 240" role="img" aria-label=says>
            {ticks(axis)}
            {drawn}
            <path class="axis" d=base_path />
        </svg>
    }
    .into_any()
}

/// The lines across a chart with their numbers.
pub(crate) fn ticks(axis: Axis) -> AnyView {
    axis.ticks
        .into_iter()
        .map(|tick| {
            view! {
                <path class="grid" d=format!("M40 {}H472", number(tick.y)) />
                <text class="end" x="32" y=number(tick.y + 4.0)>
                    {tick.label}
                </text>
            }
        })
        .collect_view()
        .into_any()
}

fn bar(shape: Bar, says: BarWords, label_y: f64) -> impl IntoView {
    let x = number(shape.x);
    let class = if says.running { "bar" } else { "bar past" };
    let body = shape.top.map(|top| {
        view! {
            <rect
                class=class
                x=number(shape.left)
                y=number(top)
                width=number(shape.width)
                height=number(shape.height)
                rx="2"
            />
        }
    });
    let place = match shape.label {
        LabelPlace::Inside { y } if says.running => Some(("mid on-bar", y)),
        LabelPlace::Inside { y } | LabelPlace::Above { y } => Some(("mid strong", y)),
        LabelPlace::Nowhere => None,
    };
    let value = place.zip(says.value).map(|((class, y), value)| label(class, &x, y, value));
    let target = shape
        .target_label_y
        .zip(says.target)
        .map(|(y, target)| label("mid", &x, y, words::TARGET.fill(&[("n", &target)]).get(lang()).to_owned()));
    let year = label(if says.running { "mid strong" } else { "mid" }, &x, label_y, says.year);
    view! {
        {body}
        {shape.target_path.map(|path| view! { <path class="target" d=path /> })}
        {year}
        {value}
        {target}
    }
}

fn label(class: &'static str, x: &str, y: f64, says: String) -> impl IntoView + use<> {
    view! {
        <text class=class x=x.to_owned() y=number(y)>
            {says}
        </text>
    }
}
