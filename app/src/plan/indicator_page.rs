//! One indicator: its definition in a sentence, its figure, its years and months, and the records behind it.

use domain::{
    Action, PageRequest, Problem, What, Words,
    calendar::Period,
    plan::{Indicator, Node, Plan},
    policy,
};
use leptos::prelude::*;
use service::{Result, plan};
use ui::{Crumb, Crumbs, Example, PageHead, t};

use super::{
    charts::Charts,
    excluded::Excluded,
    figures::FigureRow,
    format::read,
    members::{Behind, Members},
    period::{self, PeriodSwitch},
    plan_page::Look,
    words as w,
};
use crate::{Asked, Shown};

pub(crate) async fn indicator_page(asked: Asked) -> Result<Shown> {
    let id = plan::current_id(&asked.ctx).await?.ok_or(Problem::NotFound(What::Plan))?;
    let figures = plan::figures(&asked.ctx, id).await?;
    let code = asked.params.get("code").map_or("", String::as_str);
    let indicator = figures.plan().indicator(code).ok_or(Problem::NotFound(What::Indicator))?.clone();
    let today = asked.ctx.today();
    let period = period::asked(asked.query("period").as_deref(), figures.plan().span, today);
    let says = plan::define(&asked.ctx, &figures, &indicator, period).await?;
    let behind = if policy::allows(&asked.ctx.actor, Action::SeeMembers).is_some() {
        let request = PageRequest::of_query(asked.query("page").as_deref());
        let (members, page) = plan::members_page(&asked.ctx, id, &indicator.code, period, request).await?;
        Some(Behind { members, page, query: asked.list_query() })
    } else {
        None
    };
    let query = asked.list_query();
    let look = Look { figures, period, today };
    let title = indicator.name.get(asked.preferences.lang).to_owned();
    Ok(Shown::staff(title, move || body(look, indicator, says, behind, query)))
}

fn body(look: Look, indicator: Indicator, says: Words, behind: Option<Behind>, query: ui::Query) -> impl IntoView {
    let span = look.figures.plan().span;
    let crumbs = crumbs(look.figures.plan(), &indicator, look.period);
    let illustrative = look.figures.illustrative(&indicator);
    let sees_records = behind.is_some();
    view! {
        <Crumbs crumbs />
        <PageHead
            title=read(&indicator.name)
            marks=move || illustrative.then(|| view! { <Example /> })
            sub=move || read(&says)
        />
        <PeriodSwitch period=look.period today=look.today span query />
        <FigureRow look=look.clone() indicator=indicator.clone() />
        <Charts look=look.clone() indicator=indicator.clone() />
        <Members look=look.clone() indicator=indicator.clone() behind />
        {sees_records.then(|| view! { <Excluded look indicator /> })}
    }
}

fn crumbs(plan: &Plan, indicator: &Indicator, period: Period) -> Vec<Crumb> {
    let href = format!("/plan?period={period}");
    let mut crumbs = vec![Crumb::new(t(w::PLAN), href.clone())];
    match &indicator.node {
        Node::Plan => {}
        Node::Policy(code) => crumbs.extend(plan.tree.policy(code).map(|node| Crumb::new(read(&node.name), href))),
        Node::Measure(code) => crumbs.extend(plan.tree.measure(code).map(|node| Crumb::new(read(&node.name), href))),
    }
    crumbs
}
