//! The cases of one business, by programme, as a section of its page.

use chrono::NaiveDate;
use domain::{
    BusinessId,
    cases::{CaseRow, CaseState, labels as l},
};
use leptos::prelude::*;
use ui::{Badge, ButtonKind, Cell, CellKind, Column, Icon, LinkButton, Mark, RowHead, Section, Table, Tone, say, t};

use super::{table::next_words, words as w};

/// The cases that the reader may see, with the way to open another.
pub(crate) fn cases_of_business(id: BusinessId, rows: Vec<CaseRow>, may_open: bool, today: NaiveDate) -> impl IntoView {
    let open = move || {
        may_open.then(|| {
            view! {
                <LinkButton href=format!("/cases/new?business={id}") kind=ButtonKind::Quiet icon=Icon::Plus>
                    {t(w::NEW)}
                </LinkButton>
            }
        })
    };
    let count = rows.len().to_string();
    let list = if rows.is_empty() {
        view! { <p class="ink-3">{t(w::NONE_OF_BUSINESS)}</p> }.into_any()
    } else {
        let columns = [l::PROGRAMME, w::CASE, l::STAGE, w::OWNER, w::NEXT_ACTION].map(|label| Column::new(t(label)));
        let lines = rows.into_iter().map(|row| line(row, today)).collect_view();
        view! { <Table caption=t(w::CASES) columns=columns.to_vec()>{lines}</Table> }.into_any()
    };
    view! { <Section id="cases" title=t(w::CASES) count end=open>{list}</Section> }
}

fn line(row: CaseRow, today: NaiveDate) -> impl IntoView {
    let days = row.stage_days.map(|days| say(&w::DAYS.fill(&[("n", &days.to_string())])));
    let stage = match row.state {
        CaseState::Open => view! {
            {row.stage.as_ref().map(say)} " "
            <span class="ink-3">{days}</span>
        }
        .into_any(),
        closed @ CaseState::Closed => view! { <Badge tone=Tone::Plain>{t(closed.name())}</Badge> }.into_any(),
    };
    let next = next_words(&row, today);
    view! {
        <tr>
            <RowHead>{say(&row.programme)}</RowHead>
            <Cell label=t(w::CASE)>
                <a href=format!("/cases/{}", row.title.id)>{row.title.title}</a>
                " "
                <span class="ink-3">{row.title.number.to_string()}</span>
                {row.title.confidential.then(|| view! { " " <Mark>{t(w::CONFIDENTIAL)}</Mark> })}
            </Cell>
            <Cell label=t(l::STAGE) kind=CellKind::OneLine>{stage}</Cell>
            <Cell label=t(w::OWNER) kind=CellKind::OneLine>{row.owner}</Cell>
            <Cell label=t(w::NEXT_ACTION) kind=CellKind::OneLine>{next}</Cell>
        </tr>
    }
}
