//! Which indicators a case counts in today, and why not in others: a part of the case's page.

use domain::{Action, CaseId, links, policy};
use leptos::prelude::*;
use service::{
    Result,
    plan::{self, CaseKpi},
};
use ui::{Example, Fact, Facts, Panel, t};

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
        let none = kpis.is_empty().then(|| view! { <p class="ink-3">{t(w::IN_NO_KPI)}</p> });
        let facts = kpis.into_iter().map(kpi).collect_view();
        Some(view! {
            <Panel id="kpis" title=t(w::KPIS_OF_CASE)>
                {none}
                <Facts>{facts}</Facts>
            </Panel>
        })
    }
}

fn kpi(kpi: CaseKpi) -> impl IntoView {
    let counts = (kpi.counted > 0).then(|| {
        let adds = format!("{}{}", value(kpi.adds), read(&kpi.unit));
        filled(w::COUNTS_IN, &[("n", &kpi.counted.to_string()), ("adds", &adds)])
    });
    let reasons: Vec<&str> = kpi.missed.iter().map(|reason| t(reason.label())).collect();
    let missed = (!reasons.is_empty()).then(|| filled(w::MISSES, &[("why", &reasons.join("・"))]));
    let href = links::indicator(&kpi.indicator, kpi.period);
    view! {
        <Fact label=read(&kpi.name)>
            {kpi.illustrative.then(|| view! { <Example />" " })}
            <a href=href>{counts.clone().or_else(|| missed.clone())}</a>
            {counts.and(missed).map(|missed| view! { <span class="ink-3">" "{missed}</span> })}
        </Fact>
    }
}
