//! A share of a whole as a bar, with the mark of where it should be today. SVG, because inline styles are forbidden.

use leptos::prelude::*;

/// A bar. It says nothing to a screen reader, so it never stands without its number: see [`Rate`].
#[component]
pub fn Meter(
    /// Percent of the whole; drawn between 0 and 100.
    percent: f64,
    /// Percent at which it should stand today.
    #[prop(optional)]
    mark: Option<f64>,
) -> AnyView {
    let mark = mark.map(|mark| view! { <path class="pace-mark" d=format!("M{} -3V11", drawn(mark)) /> });
    view! {
        <svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" width="100" height="8" rx="1" />
            <rect class="value" width=drawn(percent) height="8" rx="1" />
            {mark}
        </svg>
    }
    .into_any()
}

/// A bar and its number.
#[component]
pub fn Rate(
    percent: f64,
    #[prop(optional)] mark: Option<f64>,
    /// The number as it is read, as `76.0%`.
    #[prop(into)]
    says: String,
) -> AnyView {
    let meter = match mark {
        Some(mark) => view! { <Meter percent=percent mark=mark /> }.into_any(),
        None => view! { <Meter percent=percent /> }.into_any(),
    };
    view! { <div class="rate">{meter}<span>{says}</span></div> }.into_any()
}

/// A number of SVG with one decimal, within the bar.
fn drawn(percent: f64) -> String {
    let within = if percent.is_finite() { percent.clamp(0.0, 100.0) } else { 0.0 };
    format!("{}", (within * 10.0).round() / 10.0)
}

/// How far a rule is fulfilled, as a ring: the sessions of a certificate.
#[component]
pub fn Ring(
    /// Percent of the whole; drawn between 0 and 100.
    percent: f64,
    /// What it means, for a screen reader.
    #[prop(into)]
    says: String,
) -> AnyView {
    let dash = format!("{} 100", drawn(percent));
    view! {
        <svg class="ring" viewBox="0 0 40 40" role="img" aria-label=says>
            <circle class="track" cx="20" cy="20" r="17" />
            <circle
                class="value"
                cx="20"
                cy="20"
                r="17"
                pathLength="100"
                stroke-dasharray=dash
                transform="rotate(-90 20 20)"
            />
        </svg>
    }
    .into_any()
}
