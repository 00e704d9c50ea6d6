//! Tables that the server drives: the order is in the address, a head that sorts is a link. In a narrow place a table
//! becomes cards, in which each cell names itself.

use leptos::prelude::*;

use crate::Query;

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub label: String,
    pub kind: CellKind,
    /// What the list is sorted by when the head is followed; `None` for a column that does not sort.
    pub sorts_by: Option<&'static str>,
}

impl Column {
    #[must_use]
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), kind: CellKind::Text, sorts_by: None }
    }

    #[must_use]
    pub fn number(label: impl Into<String>) -> Self {
        Self { label: label.into(), kind: CellKind::Number, sorts_by: None }
    }

    #[must_use]
    pub fn sorts_by(self, key: &'static str) -> Self {
        Self { sorts_by: Some(key), ..self }
    }
}

/// How the content of a cell is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellKind {
    #[default]
    Text,
    /// On one line, as dates and short names.
    OneLine,
    /// Right-aligned, on one line.
    Number,
}

impl CellKind {
    const fn class(self) -> Option<&'static str> {
        match self {
            Self::Text => None,
            Self::OneLine => Some("nowrap"),
            Self::Number => Some("num"),
        }
    }
}

/// The order of a list, as its address has it: `sort=opened_on` or, downwards, `sort=-opened_on`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    pub key: String,
    pub descending: bool,
}

impl Sort {
    #[must_use]
    pub fn of(value: &str) -> Self {
        value.strip_prefix('-').map_or_else(
            || Self { key: value.to_owned(), descending: false },
            |key| Self { key: key.to_owned(), descending: true },
        )
    }
}

/// A table with its caption, which a screen reader hears and the page's heading already says.
#[component]
pub fn Table(
    #[prop(into)] caption: String,
    columns: Vec<Column>,
    /// The list's address, where columns sort.
    #[prop(optional)]
    query: Query,
    /// The order that the rows are in; needed where columns sort.
    #[prop(optional)]
    sort: Option<Sort>,
    /// A wide table of figures, which scrolls sideways instead of becoming cards.
    #[prop(optional)]
    scrolls: bool,
    /// The rows: `<tr>` of one [`RowHead`] and [`Cell`]s.
    children: Children,
) -> AnyView {
    let heads = columns.into_iter().map(|column| head(column, &query, sort.as_ref())).collect_view();
    let region = scrolls.then(|| caption.clone());
    view! {
        <div
            class="table-wrap"
            tabindex=scrolls.then_some("0")
            role=scrolls.then_some("region")
            aria-label=region
        >
            <table class="table" class:cards=!scrolls>
                <caption class="hidden-text">{caption}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn head(column: Column, query: &Query, sort: Option<&Sort>) -> AnyView {
    let Some(key) = column.sorts_by else {
        return view! { <th scope="col" class=column.kind.class()>{column.label}</th> }.into_any();
    };
    let now = sort.filter(|sort| sort.key == key);
    let order = now.map(|sort| if sort.descending { "descending" } else { "ascending" });
    let next = match now {
        Some(sort) if !sort.descending => format!("-{key}"),
        _ => key.to_owned(),
    };
    let href = query.without("page").with("sort", &next).href();
    view! {
        <th scope="col" class=column.kind.class() aria-sort=order>
            <a class="sort" href=href>{column.label}</a>
        </th>
    }
    .into_any()
}

/// What a row is about.
#[component]
pub fn RowHead(#[prop(optional)] kind: CellKind, children: Children) -> AnyView {
    view! { <th scope="row" class=kind.class()>{children()}</th> }.into_any()
}

/// A cell; `label` repeats its column's name, for the card.
#[component]
pub fn Cell(#[prop(into)] label: String, #[prop(optional)] kind: CellKind, children: Children) -> AnyView {
    view! { <td data-label=label class=kind.class()>{children()}</td> }.into_any()
}
