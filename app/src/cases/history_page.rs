//! Every change of a case and its outcomes: who, when, and what stood there before.

use domain::{CaseId, Words, cases::HistoryEntry};
use leptos::prelude::*;
use service::{Result, cases};
use ui::{Cell, CellKind, Column, DateTime, Empty, PageHead, RowHead, Table, say, t};

use super::{
    parts::{CaseCrumbs, field_name, id_of},
    words as w,
};
use crate::{Asked, Shown, history::words as h};

/// The changes, the latest first.
pub(crate) async fn history_page(asked: Asked) -> Result<Shown> {
    let id = id_of(&asked)?;
    let case = cases::title(&asked.ctx, id).await?;
    let may_work = cases::may_edit(&asked.ctx, id).await?;
    let history = cases::history(&asked.ctx, id).await?;
    Ok(Shown::staff(w::HISTORY.get(asked.preferences.lang), move || {
        let list = if history.is_empty() {
            view! { <Empty says=t(w::NOTHING_CHANGED) /> }.into_any()
        } else {
            view! { <Changes id history may_work /> }.into_any()
        };
        view! {
            <CaseCrumbs id title=case.title />
            <PageHead title=t(w::HISTORY) />
            {list}
        }
    }))
}

#[component]
fn Changes(id: CaseId, history: Vec<HistoryEntry>, may_work: bool) -> impl IntoView {
    let columns = [w::WHEN, w::WHO, w::WHAT, w::BEFORE_AFTER].map(|label| Column::new(t(label))).to_vec();
    let rows = history.into_iter().map(|entry| {
        let verb = w::VERBS.iter().find(|(key, _)| *key == entry.action).map_or(w::VERIFIED, |(_, text)| *text);
        let restore = restore_link(id, &entry).filter(|_| may_work);
        let fields = entry.fields.into_iter().map(|(field, before, after)| {
            let text = |value: Option<Words>| value.map_or_else(|| t(w::BLANK).to_owned(), |words| say(&words));
            view! {
                <li>
                    <b>{field_name(&field)}</b>
                    ": "
                    <span class="as-typed">{text(before)} " → " {text(after)}</span>
                </li>
            }
        });
        let fields = fields.collect_view();
        view! {
            <tr>
                <RowHead kind=CellKind::OneLine>
                    <DateTime at=entry.at />
                </RowHead>
                <Cell label=t(w::WHO) kind=CellKind::OneLine>{entry.by.unwrap_or_else(|| t(w::SYSTEM).to_owned())}</Cell>
                <Cell label=t(w::WHAT) kind=CellKind::OneLine>{t(verb)}</Cell>
                <Cell label=t(w::BEFORE_AFTER)>
                    <ul>{fields}</ul>
                    {restore}
                </Cell>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! { <Table caption=t(w::HISTORY) columns>{rows}</Table> }
}

/// The way back to what stood there before an edit: its form with the old values, to be looked at and saved.
fn restore_link(id: CaseId, entry: &HistoryEntry) -> Option<impl IntoView + use<>> {
    let form = match (entry.action.as_str(), entry.outcome) {
        ("cases/edit", None) => format!("/cases/{id}/edit"),
        ("cases/edit_outcome", Some(outcome)) => format!("/cases/{id}/outcomes/{outcome}"),
        _ => return None,
    };
    let href = format!("{form}?before={}", entry.event);
    Some(view! {
        <p>
            <a href=href>{t(h::RESTORE)}</a>
        </p>
    })
}
