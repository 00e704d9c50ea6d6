//! What the marks of the plan's page mean: the words for the pace, the grades, and why a policy can be less than its
//! measures together.

use domain::plan::{Band, Bands, Plan, Rate};
use leptos::prelude::*;
use ui::{Pace, t};

use super::{
    format::{filled, pace_state, rate, read},
    words as w,
};

/// The words for the pace, each with what it begins at.
pub(super) fn pace_legend(plan: &Plan) -> impl IntoView + use<> {
    let words = plan.paces.0.iter().enumerate().map(|(at, band)| {
        let (state, word, reach) = (pace_state(plan, band), read(&band.label), reach(&plan.paces, at));
        view! {
            <span>
                <Pace state=state word=word />
                {reach}
            </span>
        }
    });
    let words = words.collect_view();
    view! { <p class="legend">{words}</p> }
}

/// How the figures of the tree hang together, and the grades.
pub(super) fn footnote(plan: &Plan) -> impl IntoView + use<> {
    let grades = plan.grades.0.iter().enumerate();
    let grades: Vec<String> =
        grades.map(|(at, band)| format!("{} {}", read(&band.label), reach(&plan.grades, at))).collect();
    let grades = (!grades.is_empty()).then(|| filled(w::GRADES, &[("grades", &grades.join(t(w::COMMA)))]));
    view! { <p class="ink-3 measure">{t(w::COUNTED_ONCE)}{grades}</p> }
}

/// `100%以上`; of the last band, which takes whatever is below, `80%未満`.
fn reach(bands: &Bands, at: usize) -> String {
    let percent = |band: &Band| rate(Rate::from_millionths(band.at_least.millionths()), 0);
    let (last, band) = (at + 1 == bands.0.len(), &bands.0[at]);
    match at.checked_sub(1).map(|before| &bands.0[before]) {
        Some(before) if last => filled(w::BELOW, &[("n", &percent(before))]),
        _ => filled(w::AT_LEAST, &[("n", &percent(band))]),
    }
}
