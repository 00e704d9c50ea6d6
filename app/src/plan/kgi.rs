//! The indicators that hang on the plan itself.

use domain::plan::{Indicator, Node};
use leptos::prelude::*;
use ui::{Badge, Example, Figure, Meter, Pace, t};

use super::{
    format::{amount, filled, pace_state, rate, read, value_or_none, with_unit},
    leaf::{href_of, kinds},
    plan_page::Look,
    words as w,
};

#[component]
pub(super) fn Kgi(look: Look) -> impl IntoView {
    let of_plan = look.figures.plan().indicators.iter().filter(|indicator| indicator.node == Node::Plan);
    let panels = of_plan.map(|indicator| panel(&look, indicator)).collect_view();
    view! { <div class="kgi">{panels}</div> }
}

fn panel(look: &Look, indicator: &Indicator) -> impl IntoView + use<> {
    let standing = look.figures.standing(indicator, look.period, look.today);
    let pace = standing.pace.zip(standing.pace_word).map(|(pace, word)| {
        view! { <Pace state=pace_state(look.figures.plan(), word) word=read(&word.label) number=rate(pace, 0) /> }
    });
    let marks = kinds(indicator).into_iter().map(|kind| view! { <Badge>{t(kind)}</Badge> }).collect_view();
    let example = look.figures.illustrative(indicator).then(|| view! { <Example /> });
    let target = match standing.target {
        Some(target) => filled(w::TARGET_IS, &[("n", &with_unit(&amount(target), indicator))]),
        None => format!("{} {}", t(w::TARGET), t(w::NO_TARGET)),
    };
    let achieved = standing.achievement.map(|achieved| format!("{} {}", t(w::ACHIEVEMENT), rate(achieved, 1)));
    let baseline = indicator.baseline.map(|baseline| filled(w::BASELINE_IS, &[("n", &amount(baseline))]));
    let meter = standing.achievement.map(|achieved| {
        view! { <Meter percent=achieved.to_f64() * 100.0 mark=standing.elapsed.share() * 100.0 /> }
    });
    let unit = standing.value.map(|_| read(&indicator.unit)).unwrap_or_default();
    let said: Vec<String> = [Some(target), achieved, baseline].into_iter().flatten().collect();
    view! {
        <article class="panel">
            <div class="row between top">
                <h3>
                    <a href=href_of(look, indicator)>{read(&indicator.name)}</a>
                    " "
                    {example}
                </h3>
                {pace}
            </div>
            <div class="row between">
                <Figure value=value_or_none(standing.value) unit />
                <p class="ink-2">{said.join("　")}</p>
            </div>
            {meter}
            <p class="ink-3">{marks}</p>
        </article>
    }
}
