//! The records behind a figure, a page at a time: those that count, and those that just missed. What the reader may not
//! see ends either list as one line.

use std::collections::BTreeMap;

use domain::plan::{Indicator, Ratio, terms::Condition};
use leptos::prelude::*;
use service::plan::{Behind, List, Listed};
use ui::{
    Cell, CellKind, Column, Day, Empty, Fact, Facts, Icon, Paged, Panel, Query, RowHead, Section, Tab, Table, Tabs, t,
};

use super::{
    format::{filled, read, value, with_unit},
    leaf::href_of,
    plan_page::Look,
    words as w,
};
use crate::asked::place_of;

/// Where the lists stand on the page.
const PLACE: &str = "records";

/// The two sides of a ratio, each with its page.
pub(super) fn sides(look: &Look, ratio: &Ratio) -> impl IntoView + use<> {
    let side = |code: &str| {
        look.figures.plan().indicator(code).map(|side| {
            view! { <li><a href=href_of(look, side)>{read(&side.name)}</a></li> }
        })
    };
    let sides = [side(&ratio.of), side(&ratio.to)];
    view! {
        <Section id=PLACE title=t(w::SIDES)>
            <p class="measure">{t(w::SIDES_SUB)}</p>
            <ul>{sides.into_iter().collect_view()}</ul>
        </Section>
    }
}

/// The two lists as tabs, and beside them how many missed for which reason.
#[component]
pub(super) fn Records(indicator: Indicator, behind: Behind, query: Query) -> impl IntoView {
    let here = query.at(PLACE);
    let plain = here.without("page").without("list").without("why");
    let missed: usize = behind.reasons.values().sum();
    let tab = |label: domain::Text, count: usize, href: String, current: bool| Tab {
        label: t(label).to_owned(),
        href,
        count: Some(super::format::count(count)),
        current,
    };
    let of_members = behind.list == List::Members;
    let total = behind.members.total;
    let tabs = vec![
        tab(w::MEMBERS, total, plain.href(), of_members),
        tab(w::MISSED, missed, plain.with("list", "missed").href(), !of_members),
    ];
    let reasons = reasons(&behind.reasons, behind.list, &plain);
    view! {
        <div class="cols aside">
            <Section id=PLACE title=t(w::RECORDS_BEHIND) unseen=true>
                <Tabs label=t(w::RECORDS_BEHIND) tabs />
                {list(&indicator, behind, here)}
            </Section>
            {reasons}
        </div>
    }
}

fn list(indicator: &Indicator, behind: Behind, query: Query) -> impl IntoView + use<> {
    let of_members = behind.list == List::Members;
    let hidden = (behind.hidden > 0).then(|| {
        let n = super::format::count(behind.hidden);
        let says = if of_members {
            let sum = with_unit(&value(behind.members.hidden_adds), indicator);
            filled(w::HIDDEN, &[("n", &n), ("sum", &sum)])
        } else {
            filled(w::HIDDEN_MISSED, &[("n", &n)])
        };
        view! { <p class="ink-2">{Icon::Lock.inline()} " " {says}</p> }
    });
    let sum = (of_members && !behind.listed.rows.is_empty()).then(|| {
        let sum = with_unit(&value(behind.members.seen_adds), indicator);
        let n = behind.listed.total.to_string();
        view! { <p class="ink-2">{filled(w::SUM, &[("n", &n), ("sum", &sum)])}</p> }
    });
    let empty = if of_members { w::NO_MEMBERS } else { w::NONE_MISSED };
    let nothing = behind.hidden == 0;
    let none = move || nothing.then(|| view! { <Empty says=t(empty) /> });
    let place = place_of(&behind.listed);
    let last = if of_members { Column::number(t(w::ADDS)) } else { Column::new(t(w::REASON)) };
    let columns = vec![Column::new(t(w::MEMBER)), Column::new(t(w::ABOUT)), Column::new(t(w::ON)), last];
    let rows = behind.listed.rows.into_iter().map(|listed| row(listed, indicator)).collect_view();
    let caption = t(if of_members { w::MEMBERS } else { w::MISSED });
    view! {
        <Paged place query none>
            <Table caption columns>
                {rows}
            </Table>
        </Paged>
        {sum}
        {hidden}
    }
}

fn row(listed: Listed, indicator: &Indicator) -> impl IntoView + use<> {
    let Listed { line, reason } = listed;
    let last = match reason {
        None => {
            let adds = with_unit(&value(line.member.adds), indicator);
            view! { <Cell label=t(w::ADDS) kind=CellKind::Number>{adds}</Cell> }.into_any()
        }
        Some(reason) => view! { <Cell label=t(w::REASON)>{t(reason.label())}</Cell> }.into_any(),
    };
    view! {
        <tr>
            <RowHead kind=CellKind::OneLine>
                <a href=line.href>{line.title}</a>
            </RowHead>
            <Cell label=t(w::ABOUT)>{line.about}</Cell>
            <Cell label=t(w::ON) kind=CellKind::OneLine>{line.member.on.map(|on| view! { <Day on /> })}</Cell>
            {last}
        </tr>
    }
}

fn reasons(reasons: &BTreeMap<Condition, usize>, list: List, plain: &Query) -> impl IntoView + use<> {
    let none = reasons.is_empty().then(|| view! { <p class="ink-3">{t(w::NONE_MISSED)}</p> });
    let facts = reasons.iter().map(|(reason, count)| {
        let href = plain.with("list", "missed").with("why", reason.key()).href();
        let current = (list == List::Missed(Some(*reason))).then_some("true");
        let count = filled(w::RECORDS, &[("n", &super::format::count(*count))]);
        view! {
            <Fact label=t(reason.label())>
                <a href=href aria-current=current>{count}</a>
            </Fact>
        }
    });
    let facts = facts.collect_view();
    view! {
        <Panel id="excluded" title=t(w::EXCLUDED)>
            {none}
            <Facts>{facts}</Facts>
        </Panel>
    }
}
