//! The records behind a figure, a page at a time. What the reader may not see ends the list as one line.

use domain::{
    Page,
    plan::{Indicator, Measured},
};
use leptos::prelude::*;
use service::plan::{self, MemberLine};
use ui::{Cell, CellKind, Column, Day, Empty, Icon, Pager, Query, RowHead, Section, Table, t};

use super::{
    format::{amount, filled, read, value, with_unit},
    plan_page::Look,
    words as w,
};
use crate::asked::place_of;

/// What the reader may see of the records.
pub(super) struct Behind {
    pub(super) members: plan::Members,
    pub(super) page: Page<MemberLine>,
    pub(super) query: Query,
}

#[component]
pub(super) fn Members(look: Look, indicator: Indicator, behind: Option<Behind>) -> impl IntoView {
    match &indicator.measured {
        Measured::Ratio(ratio) => {
            let name = |code: &str| {
                let side = look.figures.plan().indicator(code);
                side.map_or_else(|| code.to_owned(), |side| format!("「{}」", read(&side.name)))
            };
            let says = filled(w::SIDES, &[("of", &name(&ratio.of)), ("to", &name(&ratio.to))]);
            view! { <p class="measure">{says}</p> }.into_any()
        }
        Measured::Typed(_) => typed(&look, &indicator).into_any(),
        Measured::Facts(_) => match behind {
            Some(behind) => facts(&indicator, behind).into_any(),
            None => view! { <p class="ink-3">{t(w::AGGREGATES_ONLY)}</p> }.into_any(),
        },
    }
}

fn typed(look: &Look, indicator: &Indicator) -> impl IntoView + use<> {
    let values = look.figures.view.typed.of(&indicator.code);
    let rows = values.iter().map(|typed| {
        let (period, value) = (read(&typed.period.label()), with_unit(&amount(typed.value), indicator));
        let source = typed.source.clone();
        view! {
            <tr>
                <RowHead>{period}</RowHead>
                <Cell label=t(w::VALUE) kind=CellKind::Number>
                    {value}
                </Cell>
                <Cell label=t(w::SOURCE)>{source}</Cell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let columns = vec![Column::new(t(w::PERIOD)), Column::number(t(w::VALUE)), Column::new(t(w::SOURCE))];
    let none = values.is_empty().then(|| view! { <Empty says=t(w::NO_TYPED) /> });
    let table = (!values.is_empty()).then(|| view! { <Table caption=t(w::TYPED_VALUES) columns>{rows}</Table> });
    view! { <Section id="values" title=t(w::TYPED_VALUES)>{none}{table}</Section> }
}

fn facts(indicator: &Indicator, behind: Behind) -> impl IntoView + use<> {
    let Behind { members, page, query } = behind;
    let hidden = (members.hidden > 0).then(|| {
        let sum = with_unit(&value(members.hidden_adds), indicator);
        let says = filled(w::HIDDEN, &[("n", &members.hidden.to_string()), ("sum", &sum)]);
        view! { <p class="ink-2">{Icon::Lock.inline()} " " {says}</p> }
    });
    let place = place_of(&page);
    let count = page.total.to_string();
    let none = (page.rows.is_empty() && members.hidden == 0).then(|| view! { <Empty says=t(w::NO_MEMBERS) /> });
    let columns =
        vec![Column::new(t(w::MEMBER)), Column::new(t(w::ABOUT)), Column::new(t(w::ON)), Column::number(t(w::ADDS))];
    let table = (!page.rows.is_empty()).then(|| {
        let rows = page.rows.into_iter().map(|line| row(line, indicator)).collect_view();
        view! {
            <Table caption=t(w::MEMBERS) columns>
                {rows}
            </Table>
            <Pager place query />
        }
    });
    view! { <Section id="members" title=t(w::MEMBERS) count>{none}{table}{hidden}</Section> }
}

fn row(line: MemberLine, indicator: &Indicator) -> impl IntoView + use<> {
    let adds = with_unit(&value(line.member.adds), indicator);
    view! {
        <tr>
            <RowHead>
                <a href=line.href>{line.title}</a>
            </RowHead>
            <Cell label=t(w::ABOUT)>{line.about}</Cell>
            <Cell label=t(w::ON) kind=CellKind::OneLine>{line.member.on.map(|on| view! { <Day on /> })}</Cell>
            <Cell label=t(w::ADDS) kind=CellKind::Number>{adds}</Cell>
        </tr>
    }
}
