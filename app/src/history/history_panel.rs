//! The section that shows a history, closed at first.

use domain::{
    Words,
    history::{Changed, Happened},
};
use leptos::prelude::*;
use ui::{Cell, Column, DateTime, RowHead, Section, Table, say, t};

use super::words as w;

/// A record's history. `label` names a field, `reads` a stored value of it, as the slice's people read them; `edit` is
/// the page of the form that puts an earlier state back, for who may.
pub(crate) fn history_panel(
    history: Vec<Happened>,
    label: fn(&str) -> Words,
    reads: fn(&str, &str) -> Words,
    edit: Option<String>,
) -> AnyView {
    if history.is_empty() {
        return view! { <Section id="history" title=t(w::HISTORY)><p class="ink-3">{t(w::NO_CHANGES)}</p></Section> }
            .into_any();
    }
    let summary = say(&w::N_CHANGES.fill(&[("n", &history.len().to_string())]));
    let acts = history.into_iter().map(|happened| act(happened, label, reads, edit.as_deref())).collect_view();
    view! {
        <Section id="history" title=t(w::HISTORY)>
            <details>
                <summary>{summary}</summary>
                <div class="stack">{acts}</div>
            </details>
        </Section>
    }
    .into_any()
}

fn act(
    happened: Happened,
    label: fn(&str) -> Words,
    reads: fn(&str, &str) -> Words,
    edit: Option<&str>,
) -> impl IntoView + use<> {
    let restore = edit.filter(|_| happened.action.ends_with("/edit")).map(|form| {
        let href = format!("{form}?before={}", happened.event);
        view! {
            <p>
                <a href=href>{t(w::RESTORE)}</a>
            </p>
        }
    });
    let who = if happened.who.is_empty() { t(w::SYSTEM).to_owned() } else { happened.who };
    let columns = [w::FIELD, w::BEFORE, w::AFTER].map(|text| Column::new(t(text))).to_vec();
    let caption = format!("{who} {}", happened.at.format("%Y-%m-%d %H:%M"));
    let value = move |field: &str, value: Option<String>| match value {
        Some(value) => view! { <span class="text">{say(&reads(field, &value))}</span> }.into_any(),
        None => view! { <span class="ink-3">{t(w::BLANK)}</span> }.into_any(),
    };
    let row = move |changed: Changed| {
        let name = say(&label(&changed.field));
        let before = value(&changed.field, changed.before);
        let after = value(&changed.field, changed.after);
        view! {
            <tr>
                <RowHead>{name}</RowHead>
                <Cell label=t(w::BEFORE)>{before}</Cell>
                <Cell label=t(w::AFTER)>{after}</Cell>
            </tr>
        }
    };
    view! {
        <div class="stack tight">
            <p><b>{who}</b> " " <DateTime at=happened.at /></p>
            <Table caption columns>{happened.changes.into_iter().map(row).collect_view()}</Table>
            {restore}
        </div>
    }
}
