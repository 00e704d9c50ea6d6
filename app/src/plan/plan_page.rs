//! The plan with the figures of one period.

use domain::{Action, calendar::Period, plan::Node, policy};
use leptos::prelude::*;
use service::{
    Result,
    plan::{self, Figures},
};
use std::sync::Arc;
use ui::{Empty, Notice, PageHead, Section, t};

use super::{
    bands::{footnote, pace_legend},
    format::{filled, read},
    kgi::Kgi,
    period::{self, PeriodSwitch},
    tree::Tree,
    which::{Which, asked_plan, switch},
    words as w,
};
use crate::{Asked, Shown};

/// What the parts of the page look at.
#[derive(Clone)]
pub(super) struct Look {
    pub(super) figures: Arc<Figures>,
    pub(super) period: Period,
    pub(super) today: chrono::NaiveDate,
    /// Cases by measure are small cells: whoever sees aggregates only is not shown them.
    pub(super) counts_cases: bool,
    /// The plan's code, where the address names it.
    pub(super) named: Option<String>,
}

/// The plan of today, or the one that the address names.
pub(crate) async fn plan_page(asked: Asked) -> Result<Shown> {
    let Some(Which { id, named }) = asked_plan(&asked).await? else {
        return Ok(Shown::staff(w::PLAN.get(asked.preferences.lang), || {
            view! {
                <PageHead title=t(w::PLAN) />
                <Empty says=t(w::NO_PLAN) />
            }
        }));
    };
    let figures = plan::figures(&asked.ctx, id).await?;
    let plans = plan::names(&asked.ctx).await?;
    let today = asked.ctx.today();
    let period = period::asked(asked.query("period").as_deref(), figures.plan().span, today);
    let query = asked.list_query();
    let counts_cases = policy::allows(&asked.ctx.actor, Action::SeeMembers).is_some();
    let look = Look { figures, period, today, counts_cases, named };
    Ok(Shown::staff(w::PLAN.get(asked.preferences.lang), move || {
        let plan = look.figures.plan();
        let span = plan.span;
        let years = filled(w::YEARS, &[("from", &read(&span.from().label())), ("to", &read(&span.to().label()))]);
        let vision = read(&plan.vision);
        let marked = plan.indicators.iter().any(|indicator| look.figures.illustrative(indicator));
        let notice = marked.then(|| view! { <Notice>{t(w::ILLUSTRATIVE)}</Notice> });
        let has_kgi = plan.indicators.iter().any(|indicator| indicator.node == Node::Plan);
        let (legend, footnote) = (pace_legend(plan), footnote(plan));
        let plans = switch(&plans, plan.code());
        let (name, of_plan) = (read(&plan.name), look.clone());
        let kgi = has_kgi.then(move || {
            view! {
                <Section id="kgi" title=t(w::KGI)>
                    <Kgi look=of_plan />
                </Section>
            }
        });
        view! {
            <PageHead title=name sub=move || view! { {vision}" "{years} } />
            {plans}
            <PeriodSwitch period today span query />
            {notice}
            {kgi}
            <Section id="kpi" title=t(w::KPI) end=move || legend>
                <Tree look />
                {footnote}
            </Section>
        }
    }))
}
