//! The figure of one indicator: value, target, achievement, pace, grade.

use domain::plan::{Indicator, Measured};
use leptos::prelude::*;
use ui::{Figure, Figures, Meter, Pace, number::NONE, t};

use super::{
    format::{about, amount, filled, pace_state, rate, read, value_or_none, with_unit},
    given_grade,
    plan_page::Look,
    words as w,
};

#[component]
pub(super) fn FigureRow(look: Look, indicator: Indicator) -> impl IntoView {
    let standing = look.figures.standing(&indicator, look.period, look.today);
    let distinct = look.figures.distinct_businesses(&indicator, look.period);
    let distinct = distinct.map(|distinct| filled(w::DISTINCT, &[("n", &value_or_none(Some(distinct)))]));
    let target = standing.target.map_or_else(|| t(w::NO_TARGET).to_owned(), amount);
    let untargeted = standing.target.is_none();
    let target_unit = standing.target.map(|_| read(&indicator.unit)).unwrap_or_default();
    let left = left(&indicator, &standing);
    let meter = standing.achievement.map(|achieved| (achieved.to_f64() * 100.0, standing.elapsed.share() * 100.0));
    let meter = move || meter.map(|(percent, mark)| view! { <Meter percent=percent mark=mark /> });
    let pace = standing.pace.zip(standing.pace_word);
    let state = pace.map(|(_, word)| (pace_state(look.figures.plan(), word), read(&word.label)));
    let should_be =
        standing.expected.map(|expected| filled(w::SHOULD_BE, &[("n", &with_unit(&about(expected), &indicator))]));
    let under_pace = move || {
        view! { {state.map(|(state, word)| view! { <Pace state=state word=word /> })}" "{should_be} }
    };
    let or_none = |text: Option<String>| text.unwrap_or_else(|| NONE.to_owned());
    let by_hand = given_grade::mark(standing.given.is_some());
    let unit = standing.value.map(|_| read(&indicator.unit)).unwrap_or_default();
    let value = value_or_none(standing.value);
    let achieved = or_none(standing.achievement.map(|achieved| rate(achieved, 1)));
    let paced = or_none(pace.map(|(pace, _)| rate(pace, 0)));
    let grade = or_none(standing.grade.map(|band| read(&band.label)));
    view! {
        <Figures>
            <Figure
                label=counted(&indicator)
                value=value
                unit=unit
                under=move || distinct
            />
            <Figure label=t(w::TARGET) value=target unit=target_unit none=untargeted under=move || left />
            <Figure
                label=t(w::ACHIEVEMENT)
                value=achieved
                under=meter
            />
            <Figure label=t(w::PACE) value=paced under=under_pace />
            <Figure label=t(w::GRADE) value=grade under=move || by_hand />
        </Figures>
    }
}

/// 実績, with what is counted: 延べ, 実数 or a sum.
fn counted(indicator: &Indicator) -> String {
    match &indicator.measured {
        Measured::Facts(rule) => filled(w::VALUE_OF, &[("what", t(rule.count.label()))]),
        Measured::Typed(_) | Measured::Ratio(_) => t(w::VALUE).to_owned(),
    }
}

/// What is missing to the target of an indicator that is to increase.
fn left(indicator: &Indicator, standing: &domain::plan::Standing<'_>) -> Option<String> {
    let (value, target) = (standing.value?.to_f64(), standing.target?.to_f64());
    if indicator.direction != domain::plan::terms::Direction::Increase {
        return None;
    }
    if value >= target {
        return Some(t(w::REACHED).to_owned());
    }
    Some(filled(w::LEFT, &[("n", &with_unit(&about(target - value), indicator))]))
}
