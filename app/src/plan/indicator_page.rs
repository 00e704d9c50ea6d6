//! One indicator: its definition in a sentence, its figure, its years and months, and the records behind it.

use domain::{
    Action, PageRequest, Problem, What, Words,
    calendar::Period,
    plan::{Indicator, Measured, Node, terms::Condition},
    policy,
};
use leptos::prelude::*;
use service::{
    Result,
    plan::{self, Ask, Behind, Figures, List},
};
use ui::{Crumb, Crumbs, Example, PageHead, Query, t};

use super::{
    charts::Charts,
    example_mark::ExampleMark,
    figures::FigureRow,
    format::read,
    given_grade::GradeOfFigure,
    members::{Records, sides},
    period::{self, PeriodSwitch},
    plan_page::Look,
    typed::Typed,
    which::{Which, asked_plan, page_of},
    words as w,
};
use crate::{Asked, Shown};

/// What a figure is made of, as far as the reader may see it.
enum Made {
    Records(Box<Behind>),
    Typed(Box<Typed>),
    Ratio,
    /// Aggregates only.
    Unseen,
}

pub(crate) async fn indicator_page(asked: Asked) -> Result<Shown> {
    let Which { id, named } = asked_plan(&asked).await?.ok_or(Problem::NotFound(What::Plan))?;
    let figures = plan::figures(&asked.ctx, id).await?;
    let code = asked.params.get("code").map_or("", String::as_str);
    let indicator = figures.plan().indicator(code).ok_or(Problem::NotFound(What::Indicator))?.clone();
    let today = asked.ctx.today();
    let period = period::asked(asked.query("period").as_deref(), figures.plan().span, today);
    let says = plan::define(&asked.ctx, &figures, &indicator, period).await?;
    let made = made(&asked, &figures, &indicator, period).await?;
    let mark = ExampleMark::of(&asked, &figures, &indicator);
    let grade = GradeOfFigure::of(&asked, &figures, &indicator, period);
    let query = asked.list_query();
    let look = Look { figures, period, today, counts_cases: false, named };
    let title = indicator.name.get(asked.preferences.lang).to_owned();
    Ok(Shown::staff(title, move || body(look, indicator, Parts { says, made, mark, grade }, query)))
}

/// What was loaded for the page.
struct Parts {
    says: Words,
    made: Made,
    mark: ExampleMark,
    grade: GradeOfFigure,
}

async fn made(asked: &Asked, figures: &Figures, indicator: &Indicator, period: Period) -> Result<Made> {
    match &indicator.measured {
        Measured::Ratio(_) => Ok(Made::Ratio),
        Measured::Typed(_) => Ok(Made::Typed(Box::new(Typed::load(asked, figures, indicator, period).await?))),
        Measured::Facts(_) if !policy::allows(&asked.ctx.actor, Action::SeeMembers).is_some() => Ok(Made::Unseen),
        Measured::Facts(_) => {
            let reason = asked.query("why").and_then(|why| Condition::of_key(&why));
            let missed = asked.query("list").as_deref() == Some("missed");
            let list = if missed { List::Missed(reason) } else { List::Members };
            let ask = Ask { list, page: PageRequest::of_query(asked.query("page").as_deref()) };
            Ok(Made::Records(Box::new(plan::behind(&asked.ctx, figures, indicator, period, ask).await?)))
        }
    }
}

fn body(look: Look, indicator: Indicator, parts: Parts, query: Query) -> impl IntoView {
    let Parts { says, made, mark, grade } = parts;
    let span = look.figures.plan().span;
    let crumbs = crumbs(&look, &indicator);
    let illustrative = look.figures.illustrative(&indicator);
    let made = match made {
        Made::Records(behind) => {
            view! { <Records indicator=indicator.clone() behind=*behind query=query.clone() /> }.into_any()
        }
        Made::Typed(typed) => typed.view(&indicator).into_any(),
        Made::Ratio => match &indicator.measured {
            Measured::Ratio(ratio) => sides(&look, ratio).into_any(),
            Measured::Facts(_) | Measured::Typed(_) => ().into_any(),
        },
        Made::Unseen => view! { <p class="ink-3">{t(w::AGGREGATES_ONLY)}</p> }.into_any(),
    };
    let (refused, act) = mark.view();
    view! {
        <Crumbs crumbs />
        <PageHead
            title=read(&indicator.name)
            marks=move || illustrative.then(|| view! { <Example /> })
            sub=move || read(&says)
            actions=move || act
        />
        {refused}
        <PeriodSwitch period=look.period today=look.today span query />
        <FigureRow look=look.clone() indicator=indicator.clone() />
        {grade.view()}
        <Charts look indicator />
        {made}
    }
}

fn crumbs(look: &Look, indicator: &Indicator) -> Vec<Crumb> {
    let plan = look.figures.plan();
    let href = page_of(look.named.as_deref(), look.period);
    let mut crumbs = vec![Crumb::new(t(w::PLAN), href.clone())];
    match &indicator.node {
        Node::Plan => {}
        Node::Policy(code) => crumbs.extend(plan.tree.policy(code).map(|node| Crumb::new(read(&node.name), href))),
        Node::Measure(code) => {
            let of = plan.tree.policies.iter().find(|policy| policy.measures.iter().any(|one| one.code == *code));
            crumbs.extend(of.map(|policy| Crumb::new(read(&policy.name), href.clone())));
            crumbs.extend(plan.tree.measure(code).map(|node| Crumb::new(read(&node.name), href)));
        }
    }
    crumbs
}
