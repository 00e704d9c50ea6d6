//! One indicator's row: value, target, achievement, pace, grade, trend.

use domain::{
    Text, chart, links,
    plan::{Indicator, Measured, Scope, Standing, TypedRule, Window, terms::Attribution},
};
use leptos::prelude::*;
use ui::{Badge, Example, Grade, Pace, Rate, Spark, TreeCell, TreeCellKind, TreeLeaf, number::NONE, t};

use super::{
    format::{amount, filled, pace_state, rate, read, value_or_none, with_unit},
    given_grade,
    period::halves,
    plan_page::Look,
    words as w,
};

pub(super) fn leaf(look: &Look, indicator: &Indicator) -> AnyView {
    let standing = look.figures.standing(indicator, look.period, look.today);
    let (name, href) = (read(&indicator.name), href_of(look, indicator));
    let marks = kinds(indicator).into_iter().map(|kind| view! { " "<Badge>{t(kind)}</Badge> }).collect_view();
    let example = look.figures.illustrative(indicator).then(|| view! { " "<Example /> });
    let distinct = look.figures.distinct_businesses(indicator, look.period).map(|distinct| {
        view! { <span class="ink-3">" "{filled(w::DISTINCT, &[("n", &value_or_none(Some(distinct)))])}</span> }
    });
    let head = move || view! { <a href=href>{name}</a>{marks}{example}{distinct} };
    let (value, unit) = (value_or_none(standing.value), standing.value.map(|_| read(&indicator.unit)));
    let grade = standing.grade.map(|band| read(&band.label));
    let ungraded = grade.is_none();
    let by_hand = given_grade::mark(standing.given.is_some());
    let (target, rate, pace) = (target_cell(indicator, &standing), rate_cell(&standing), pace_cell(look, &standing));
    let trend = trend(look, indicator);
    view! {
        <TreeLeaf head>
            <TreeCell kind=TreeCellKind::Value label=t(w::VALUE)>
                <b>{value}</b>
                <span class="unit">{unit}</span>
            </TreeCell>
            {target}
            {rate}
            {pace}
            <TreeCell kind=TreeCellKind::Grade label=t(w::GRADE) none=ungraded>
                <Grade label=grade standing=ui::Standing::Open />
                {by_hand}
            </TreeCell>
            <TreeCell kind=TreeCellKind::Trend label=t(w::TREND)>{trend}</TreeCell>
        </TreeLeaf>
    }
    .into_any()
}

fn target_cell(indicator: &Indicator, standing: &Standing<'_>) -> impl IntoView + use<> {
    let target = match standing.target {
        Some(target) => with_unit(&amount(target), indicator).into_any(),
        None => view! { <span class="unit">{t(w::NO_TARGET)}</span> }.into_any(),
    };
    view! { <TreeCell kind=TreeCellKind::Target label=t(w::TARGET)>{target}</TreeCell> }
}

fn rate_cell(standing: &Standing<'_>) -> impl IntoView + use<> {
    let mark = standing.pace.map(|_| standing.elapsed.share() * 100.0);
    let rate = match (standing.achievement, mark) {
        (Some(achieved), Some(mark)) => {
            view! { <Rate percent=achieved.to_f64() * 100.0 mark=mark says=rate(achieved, 1) /> }.into_any()
        }
        (Some(achieved), None) => {
            view! { <Rate percent=achieved.to_f64() * 100.0 says=rate(achieved, 1) /> }.into_any()
        }
        (None, _) => none(),
    };
    view! {
        <TreeCell kind=TreeCellKind::Rate label=t(w::ACHIEVEMENT) none=standing.achievement.is_none()>
            {rate}
        </TreeCell>
    }
}

fn pace_cell(look: &Look, standing: &Standing<'_>) -> impl IntoView + use<> {
    let pace = match standing.pace.zip(standing.pace_word) {
        Some((pace, word)) => {
            view! { <Pace state=pace_state(look.figures.plan(), word) word=read(&word.label) number=rate(pace, 0) /> }
                .into_any()
        }
        None => none(),
    };
    view! {
        <TreeCell kind=TreeCellKind::Pace label=t(w::PACE) none=standing.pace.is_none()>
            {pace}
        </TreeCell>
    }
}

fn none() -> AnyView {
    view! { <span class="ink-3">{NONE}</span> }.into_any()
}

fn trend(look: &Look, indicator: &Indicator) -> impl IntoView + use<> {
    let (halves, runs) = halves(look.figures.plan().span, look.today);
    let values = look.figures.values(indicator, &halves);
    let read_values: Vec<String> = values.iter().map(|value| value_or_none(*value)).collect();
    let running = if runs { t(w::STILL_RUNNING) } else { "" };
    let says = filled(w::TREND_OF, &[("name", &read(&indicator.name)), ("values", &read_values.join(", "))]);
    let numbers: Vec<Option<f64>> = values.iter().map(|value| value.map(domain::plan::Value::to_f64)).collect();
    view! { <Spark spark=chart::spark(&numbers, runs) says=format!("{says}{running}") /> }
}

/// What a reader should know of how it counts.
pub(super) fn kinds(indicator: &Indicator) -> Vec<Text> {
    match &indicator.measured {
        Measured::Facts(rule) => {
            let share = match rule.reach {
                Scope::Linked(Attribution::Main) => Some(w::MAIN_ONLY),
                Scope::Linked(Attribution::Shared) => Some(w::SHARED),
                Scope::Linked(Attribution::Full) | Scope::All => None,
            };
            let window = (rule.window == Window::PlanToDate).then_some(w::TO_DATE);
            share.into_iter().chain(window).collect()
        }
        Measured::Typed(TypedRule::Sum(_) | TypedRule::Latest) => vec![w::TYPED],
        Measured::Ratio(_) => vec![w::RATIO],
    }
}

/// The indicator's page, in the same plan and period.
pub(super) fn href_of(look: &Look, indicator: &Indicator) -> String {
    links::indicator_of(look.named.as_deref(), &indicator.code, look.period)
}
