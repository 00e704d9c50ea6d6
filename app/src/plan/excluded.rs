//! How many records just missed, and why.

use std::collections::BTreeMap;

use domain::plan::{Indicator, Measured, terms::Condition};
use leptos::prelude::*;
use ui::{Fact, Facts, Panel, t};

use super::{format::filled, plan_page::Look, words as w};

#[component]
pub(super) fn Excluded(look: Look, indicator: Indicator) -> impl IntoView {
    matches!(indicator.measured, Measured::Facts(_)).then(|| {
        let mut reasons: BTreeMap<Condition, usize> = BTreeMap::new();
        for miss in look.figures.explain(&indicator, look.period).near_misses {
            *reasons.entry(miss.reason).or_default() += 1;
        }
        let none = reasons.is_empty().then(|| view! { <p class="ink-3">{t(w::NONE_EXCLUDED)}</p> });
        let facts = reasons.into_iter().map(|(reason, count)| {
            let count = filled(w::RECORDS, &[("n", &count.to_string())]);
            view! { <Fact label=t(reason.label())>{count}</Fact> }
        });
        let facts = facts.collect_view();
        view! {
            <Panel id="excluded" title=t(w::EXCLUDED)>
                {none}
                <Facts>{facts}</Facts>
            </Panel>
        }
    })
}
