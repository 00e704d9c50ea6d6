//! The tree of a plan: the plan, its policies, their measures.

use crate::lang::Words;

/// A measure (施策).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    pub code: String,
    pub name: Words,
}

/// A policy (基本方針) with its measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    pub code: String,
    pub name: Words,
    pub measures: Vec<Measure>,
}

/// Where an indicator hangs.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Node {
    Plan,
    Policy(String),
    Measure(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    pub plan_code: String,
    pub policies: Vec<Policy>,
}

impl Tree {
    /// All measures, policy by policy.
    pub fn measures(&self) -> impl Iterator<Item = &Measure> {
        self.policies.iter().flat_map(|policy| &policy.measures)
    }

    #[must_use]
    pub fn policy(&self, code: &str) -> Option<&Policy> {
        self.policies.iter().find(|policy| policy.code == code)
    }

    #[must_use]
    pub fn measure(&self, code: &str) -> Option<&Measure> {
        self.measures().find(|measure| measure.code == code)
    }

    /// The node of a code; codes of the plan, its policies and its measures are all different.
    #[must_use]
    pub fn node(&self, code: &str) -> Option<Node> {
        if code == self.plan_code {
            Some(Node::Plan)
        } else if self.policy(code).is_some() {
            Some(Node::Policy(code.to_owned()))
        } else {
            self.measure(code).map(|measure| Node::Measure(measure.code.clone()))
        }
    }

    #[must_use]
    pub fn code<'a>(&'a self, node: &'a Node) -> &'a str {
        match node {
            Node::Plan => &self.plan_code,
            Node::Policy(code) | Node::Measure(code) => code,
        }
    }

    /// The codes of the measures at or below a node.
    #[must_use]
    pub fn measures_at_or_below(&self, node: &Node) -> Vec<String> {
        match node {
            Node::Plan => self.measures().map(|measure| measure.code.clone()).collect(),
            Node::Policy(code) => {
                let measures = self.policy(code).map(|policy| policy.measures.as_slice()).unwrap_or_default();
                measures.iter().map(|measure| measure.code.clone()).collect()
            }
            Node::Measure(code) => vec![code.clone()],
        }
    }

    /// Whether a measure lies at or below a node.
    #[must_use]
    pub fn lies_at_or_below(&self, measure: &str, node: &Node) -> bool {
        match node {
            Node::Plan => self.measure(measure).is_some(),
            Node::Policy(code) => {
                self.policy(code).is_some_and(|policy| policy.measures.iter().any(|below| below.code == measure))
            }
            Node::Measure(code) => code == measure,
        }
    }
}
