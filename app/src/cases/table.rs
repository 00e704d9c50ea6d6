//! Cases in a table.

use chrono::NaiveDate;
use domain::cases::{CaseRow, labels as l};
use leptos::prelude::*;
use ui::{Cell, CellKind, Column, Mark, RowHead, Table, date, lang, say, t};

use super::words as w;

#[component]
pub(super) fn CaseTable(rows: Vec<CaseRow>, today: NaiveDate) -> impl IntoView {
    let columns = vec![
        Column::new(t(w::CASE)),
        Column::new(t(l::BUSINESS)),
        Column::new(t(l::PROGRAMME)),
        Column::new(t(l::STAGE)),
        Column::number(t(w::STAGE_DAYS)),
        Column::new(t(w::NEXT_ACTION)),
        Column::new(t(w::OWNER)),
    ];
    view! {
        <Table caption=t(w::CASES) columns>
            {rows.into_iter().map(|row| line(row, today)).collect_view()}
        </Table>
    }
}

fn line(row: CaseRow, today: NaiveDate) -> impl IntoView {
    let stage = match row.state {
        domain::cases::CaseState::Open => row.stage.as_ref().map(say).unwrap_or_default(),
        closed @ domain::cases::CaseState::Closed => t(closed.name()).to_owned(),
    };
    let days = row.stage_days.map(|days| say(&w::DAYS.fill(&[("n", &days.to_string())])));
    let next = next_words(&row, today);
    view! {
        <tr>
            <RowHead>
                <a href=format!("/cases/{}", row.title.id)>{row.title.title}</a>
                " "
                <span class="ink-3 nowrap">{row.title.number.to_string()}</span>
                {row.title.confidential.then(|| view! { " " <Mark>{t(w::CONFIDENTIAL)}</Mark> })}
            </RowHead>
            <Cell label=t(l::BUSINESS)>
                <a href=format!("/businesses/{}", row.business.0)>{row.business.1}</a>
            </Cell>
            <Cell label=t(l::PROGRAMME) kind=CellKind::OneLine>{say(&row.programme)}</Cell>
            <Cell label=t(l::STAGE) kind=CellKind::OneLine>{stage}</Cell>
            <Cell label=t(w::STAGE_DAYS) kind=CellKind::Number>{days}</Cell>
            <Cell label=t(w::NEXT_ACTION) kind=CellKind::OneLine>{next}</Cell>
            <Cell label=t(w::OWNER) kind=CellKind::OneLine>{row.owner}</Cell>
        </tr>
    }
}

/// The next action's day, how late it is, or for how long nothing was heard: the most pressing of them.
pub(super) fn next_words(row: &CaseRow, today: NaiveDate) -> AnyView {
    if let Some(days) = row.quiet_days {
        let says = say(&w::SILENT.fill(&[("n", &days.to_string())]));
        return view! { <span class="warn-ink">{says}</span> }.into_any();
    }
    let Some(on) = row.next_action_on else { return ().into_any() };
    let late = (today - on).num_days();
    if late > 0 {
        let says = say(&w::LATE.fill(&[("n", &late.to_string())]));
        return view! { <span class="bad-ink">{says}</span> }.into_any();
    }
    let says = say(&w::NEXT_ON.fill(&[("day", &date::short(on, lang()))]));
    view! { <span class="ink-3">{says}</span> }.into_any()
}
