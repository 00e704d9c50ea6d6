//! Cases on a board: a column for each stage of one programme.

use chrono::NaiveDate;
use domain::cases::{BoardColumn, CaseRow};
use leptos::prelude::*;
use ui::{Mark, Person, Query, say, t};

use super::{table::next_words, words as w};

#[component]
pub(super) fn Board(columns: Vec<BoardColumn>, query: Query, today: NaiveDate) -> impl IntoView {
    let plain = query.without("view").without("page").without("r");
    view! {
        <div class="board" role="region" aria-label=t(w::BOARD_REGION) tabindex="0">
            {columns.into_iter().map(|column| board_column(column, &plain, today)).collect_view()}
        </div>
    }
}

fn board_column(column: BoardColumn, plain: &Query, today: NaiveDate) -> impl IntoView + use<> {
    let id = format!("stage-{}", column.key);
    let rest = column.total.saturating_sub(column.cases.len() as u64);
    let rest = (rest > 0).then(|| {
        let says = say(&w::MORE.fill(&[("n", &rest.to_string())]));
        view! { <a href=plain.with("stage", &column.key).href()>{says}</a> }
    });
    let named_by = id.clone();
    view! {
        <section aria-labelledby=named_by>
            <h2 id=id>
                {say(&column.name)} " "
                <span class="count">{column.total}</span>
            </h2>
            <ul>{column.cases.into_iter().map(|row| card(row, today)).collect_view()}</ul>
            {rest}
        </section>
    }
}

fn card(row: CaseRow, today: NaiveDate) -> impl IntoView {
    let days = row.stage_days.map(|days| {
        view! {
            <span class="ink-3 push">
                <span class="hidden-text">{t(w::IN_STAGE)}</span>
                {say(&w::DAYS.fill(&[("n", &days.to_string())]))}
            </span>
        }
    });
    let next = next_words(&row, today);
    view! {
        <li>
            <a href=format!("/cases/{}", row.title.id)>{row.title.title}</a>
            {row.title.confidential.then(|| view! { <p><Mark>{t(w::CONFIDENTIAL)}</Mark></p> })}
            <p class="ink-2">{row.business.1}</p>
            <p class="row between">{next} {days}</p>
            {row.owner.map(|name| view! { <p class="ink-3"><Person name /></p> })}
        </li>
    }
}
