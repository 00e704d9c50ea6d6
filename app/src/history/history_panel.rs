//! The section that shows a history, closed at first; a sentence where nothing is known of one.

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
    let verb = happened.action.rsplit('/').next().unwrap_or_default();
    let is_edit = verb == "edit" || verb.starts_with("edit_");
    let restore = edit.filter(|_| is_edit).map(|form| {
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

#[cfg(test)]
mod tests {
    use leptos::reactive::owner::Owner;

    use super::*;

    fn drawn(history: Vec<Happened>) -> String {
        let edit = Some("/businesses/1/contacts/2".to_owned());
        let panel = || history_panel(history, Words::same, |_, value| Words::same(value), edit);
        Owner::new().with(|| panel().to_html())
    }

    fn happened(action: &str) -> Happened {
        let changes =
            vec![Changed { field: "phone".to_owned(), before: Some("1".to_owned()), after: Some("2".to_owned()) }];
        let (event, at) = (uuid::Uuid::from_u128(7), chrono::DateTime::default());
        Happened { event, at, who: "見本 誠".to_owned(), action: action.to_owned(), changes }
    }

    #[test]
    fn where_nothing_is_known_of_a_history_it_says_so() {
        assert!(drawn(Vec::new()).contains(w::NO_CHANGES.ja) && !drawn(Vec::new()).contains("<details"));
        assert!(drawn(vec![happened("businesses/register")]).contains("変更1回を見る"));
    }

    #[test]
    fn every_edit_leads_back_to_what_stood_before_and_a_beginning_does_not() {
        for (action, leads) in [
            ("businesses/edit", true),
            ("businesses/edit_contact", true),
            ("businesses/register", false),
            ("businesses/add_contact", false),
        ] {
            let html = drawn(vec![happened(action)]);
            assert_eq!(html.contains("/businesses/1/contacts/2?before="), leads, "{action}: {html}");
        }
    }
}
