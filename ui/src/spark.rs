//! A small line in a table; its hollow end is a period that still runs.

use domain::chart;
use leptos::prelude::*;

#[component]
pub fn Spark(
    spark: chart::Spark,
    /// What it shows and its values, for a screen reader.
    #[prop(into)]
    says: String,
) -> AnyView {
    let dot = |place: Option<chart::Point>, class: Option<&'static str>, radius: &'static str| {
        place.map(|place| view! { <circle class=class cx=chart::number(place.x) cy=chart::number(place.y) r=radius /> })
    };
    view! {
        <svg class="spark" viewBox="0 0 96 24" role="img" aria-label=says>
            <path d=spark.path />
            {spark.part_path.map(|path| view! { <path class="part" d=path /> })}
            {dot(spark.dot, None, "2.5")}
            {dot(spark.part_dot, Some("part"), "2")}
        </svg>
    }
    .into_any()
}
