//! Policies, measures, and the indicators that hang on them.

use domain::plan::{Measure, Node, Policy};
use leptos::prelude::*;
use ui::{Column, TreeGroup, TreeLevel, TreeNode, TreeTable, t};

use super::{
    format::{filled, read, value_or_none},
    leaf::leaf,
    plan_page::Look,
    words as w,
};

const COLUMNS: usize = 7;

#[component]
pub(super) fn Tree(look: Look) -> impl IntoView {
    let columns = vec![
        Column::new(t(w::INDICATOR)),
        Column::number(t(w::VALUE)),
        Column::number(t(w::TARGET)),
        Column::new(t(w::ACHIEVEMENT)),
        Column::number(t(w::PACE)),
        Column::new(t(w::GRADE)),
        Column::new(t(w::TREND)),
    ];
    let caption = filled(w::CAPTION, &[("period", &read(&look.period.label()))]);
    let groups = look.figures.plan().tree.policies.iter().map(|policy| group(&look, policy)).collect_view();
    view! { <TreeTable caption columns>{groups}</TreeTable> }
}

fn group(look: &Look, policy: &Policy) -> impl IntoView + use<> {
    let node = Node::Policy(policy.code.clone());
    let measures = policy.measures.iter().map(|measure| of_measure(look, measure)).collect_view();
    let (name, end, leaves) = (read(&policy.name), cases(look, &node), leaves(look, &node));
    let code = policy.code.clone();
    view! {
        <TreeGroup>
            <TreeNode level=TreeLevel::Policy columns=COLUMNS code name end />
            {leaves}
            {measures}
        </TreeGroup>
    }
}

fn of_measure(look: &Look, measure: &Measure) -> impl IntoView + use<> {
    let node = Node::Measure(measure.code.clone());
    let indicators = look.figures.plan().indicators.iter().filter(|indicator| indicator.node == node).count();
    let none = (indicators == 0).then(|| t(w::NO_INDICATOR).to_owned());
    let said = [Some(cases(look, &node)).filter(|said| !said.is_empty()), none];
    let end = said.into_iter().flatten().collect::<Vec<_>>().join(t(w::DOT));
    view! {
        <TreeNode
            level=TreeLevel::Measure
            columns=COLUMNS
            code=measure.code.clone()
            name=read(&measure.name)
            end
        />
        {leaves(look, &node)}
    }
}

fn cases(look: &Look, node: &Node) -> String {
    if !look.counts_cases {
        return String::new();
    }
    let opened = look.figures.cases_opened(node, look.period);
    filled(w::CASES, &[("n", &value_or_none(opened))])
}

fn leaves(look: &Look, node: &Node) -> Vec<AnyView> {
    let here = look.figures.plan().indicators.iter().filter(|indicator| indicator.node == *node);
    here.map(|indicator| leaf(look, indicator)).collect()
}
