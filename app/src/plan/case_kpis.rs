//! Which indicators a case counts in today, and why not in others: a part of the case's page.

use domain::{Action, CaseId, links, plan::terms::Condition, policy};
use leptos::prelude::*;
use service::{
    Result,
    plan::{self, CaseKpi},
};
use ui::{CheckItem, CheckState, Checklist, Example, Panel, t};

use super::{
    format::{filled, read, value},
    words as w,
};
use crate::Asked;

/// The indicators of a case, as far as the reader may see members.
pub(crate) struct CaseKpis(Option<Vec<CaseKpi>>);

impl CaseKpis {
    pub(crate) async fn load(asked: &Asked, id: CaseId) -> Result<Self> {
        if !policy::allows(&asked.ctx.actor, Action::SeeMembers).is_some() {
            return Ok(Self(None));
        }
        Ok(Self(Some(plan::of_case(&asked.ctx, id).await?)))
    }

    pub(crate) fn view(self) -> Option<impl IntoView> {
        let kpis = self.0?;
        let period = kpis.first().map(|kpi| filled(w::AS_OF_TODAY, &[("period", &read(&kpi.period.label()))]));
        let (counting, others): (Vec<_>, Vec<_>) = kpis.into_iter().partition(|kpi| kpi.counted > 0);
        let none = counting.is_empty().then(|| view! { <p class="ink-3">{t(w::IN_NO_KPI)}</p> });
        let counting = counting.into_iter().map(counts).collect_view();
        let others = (!others.is_empty()).then(|| {
            let lines = others.into_iter().map(misses).collect_view();
            view! {
                <hr class="rule" />
                <h3>{t(w::KPIS_NOT_OF_CASE)}</h3>
                <Checklist>{lines}</Checklist>
            }
        });
        Some(view! {
            <Panel id="kpis" title=t(w::KPIS_OF_CASE)>
                {period.map(|period| view! { <p class="ink-3">{period}</p> })}
                {none}
                <Checklist>{counting}</Checklist>
                {others}
            </Panel>
        })
    }
}

/// One that counts the case, and why it leaves out others of its records.
fn counts(kpi: CaseKpi) -> impl IntoView {
    let (href, adds) = (links::indicator(&kpi.indicator, kpi.period), adds(&kpi));
    let missed = (!kpi.missed.is_empty()).then(|| filled(w::MISSES, &[("why", &reasons(&kpi.missed))]));
    view! {
        <CheckItem state=CheckState::Done>
            {kpi.illustrative.then(|| view! { <Example />" " })}
            <a href=href>{read(&kpi.name)}</a>
            "\u{3000}"
            {adds}
            {missed.map(|missed| view! { <br /><span class="ink-3">{missed}</span> })}
        </CheckItem>
    }
}

/// One that does not, and why.
fn misses(kpi: CaseKpi) -> impl IntoView {
    let href = links::indicator(&kpi.indicator, kpi.period);
    let why = filled(w::BECAUSE, &[("why", &reasons(&kpi.missed))]);
    view! {
        <CheckItem state=CheckState::Apart>
            {kpi.illustrative.then(|| view! { <Example />" " })}
            <a href=href>{read(&kpi.name)}</a>
            <br />
            <span class="ink-3">{why}</span>
        </CheckItem>
    }
}

fn adds(kpi: &CaseKpi) -> String {
    format!("{}{}", value(kpi.adds), read(&kpi.unit))
}

fn reasons(missed: &[Condition]) -> String {
    missed.iter().map(|reason| t(reason.label())).collect::<Vec<_>>().join("・")
}
