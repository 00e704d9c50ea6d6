//! A tree of figures as a table: groups, nodes below them, and rows of figures at the leaves. In a narrow place the
//! leaves become cards.

use leptos::prelude::*;

use crate::{CellKind, Column};

/// How deep a node lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TreeLevel {
    /// A group of its own.
    Policy,
    /// A node within a group.
    Measure,
}

#[component]
pub fn TreeTable(
    #[prop(into)] caption: String,
    columns: Vec<Column>,
    /// [`TreeGroup`]s.
    children: Children,
) -> AnyView {
    let heads = columns.into_iter().map(|column| {
        let class = (column.kind == CellKind::Number).then_some("num");
        view! { <th scope="col" class=class>{column.label}</th> }
    });
    view! {
        <div class="table-wrap tree-wrap">
            <table class="table tree">
                <caption class="hidden-text">{caption}</caption>
                <thead>
                    <tr>{heads.collect_view()}</tr>
                </thead>
                {children()}
            </table>
        </div>
    }
    .into_any()
}

#[component]
pub fn TreeGroup(children: Children) -> AnyView {
    view! { <tbody>{children()}</tbody> }.into_any()
}

/// The row of a node, across all columns.
#[component]
pub fn TreeNode(
    level: TreeLevel,
    columns: usize,
    #[prop(into)] code: String,
    #[prop(into)] name: String,
    /// What is said of the node as a whole.
    #[prop(into)]
    end: String,
) -> AnyView {
    let (row, within, total) = match level {
        TreeLevel::Policy => ("policy", "row between", "ink-2 nowrap total"),
        TreeLevel::Measure => ("measure", "row oneline between", "ink-3 nowrap"),
    };
    view! {
        <tr class=row>
            <th scope="rowgroup" colspan=columns.to_string()>
                <span class=within>
                    <span>
                        <span class="code">{code}</span>
                        " "
                        {name}
                    </span>
                    <span class=total>{end}</span>
                </span>
            </th>
        </tr>
    }
    .into_any()
}

/// A row of figures.
#[component]
pub fn TreeLeaf(
    /// What the figures are of.
    #[prop(into)]
    head: ViewFnOnce,
    /// [`TreeCell`]s.
    children: Children,
) -> AnyView {
    view! {
        <tr class="kpi">
            <th scope="row">{head.run()}</th>
            {children()}
        </tr>
    }
    .into_any()
}

/// What a cell of a leaf holds; it says where the cell goes in a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TreeCellKind {
    Value,
    Target,
    Rate,
    Pace,
    Grade,
    Trend,
}

impl TreeCellKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Value => "num value",
            Self::Target => "num target-cell",
            Self::Rate => "rate-cell",
            Self::Pace => "num pace-cell",
            Self::Grade => "mid grade-cell",
            Self::Trend => "spark-cell",
        }
    }
}

/// A cell; `none` marks one that a card can do without.
#[component]
pub fn TreeCell(
    kind: TreeCellKind,
    #[prop(into)] label: String,
    #[prop(optional)] none: bool,
    children: Children,
) -> AnyView {
    let class = if none { format!("{} none", kind.class()) } else { kind.class().to_owned() };
    view! { <td class=class data-label=label>{children()}</td> }.into_any()
}
