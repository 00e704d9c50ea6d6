//! THE indicator grammar: what an indicator counts, checked, so that the arithmetic meets no contradiction.
//!
//! How one is written is in `plan_file`; how what is written becomes one of these is in `check`.

use std::collections::BTreeMap;

use crate::calendar::Period;
use crate::jsic::Industry;
use crate::lang::Words;
use crate::plan::terms::{Accumulate, Attribution, Count, Direction, Source, Verification};
use crate::plan::tree::Node;
use crate::quantity::Quantity;

/// A KGI or KPI of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    pub code: String,
    /// Where it hangs.
    pub node: Node,
    pub name: Words,
    pub unit: Words,
    pub measured: Measured,
    /// うち: the indicator that this one is a part of.
    pub part_of: Option<String>,
    pub direction: Direction,
    pub baseline: Option<Quantity>,
    /// A period that is not named has no target (設定なし).
    pub targets: BTreeMap<Period, Quantity>,
}

/// Where an indicator's value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measured {
    Facts(FactRule),
    Typed(TypedRule),
    Ratio(Ratio),
}

/// Which facts count, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactRule {
    pub source: Source,
    pub conditions: Conditions,
    pub count: Count,
    pub reach: Scope,
    pub window: Window,
}

/// Which measures a fact must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Any or none (`scope = "all"`).
    All,
    /// One at or below the node (`scope = "linked"`).
    Linked(Attribution),
}

/// From when on facts or typed values count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    Period,
    PlanToDate,
}

/// How typed values become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedRule {
    /// The sum of those whose period lies in the window.
    Sum(Window),
    /// The one whose period ended last.
    Latest,
}

/// One indicator divided by another, neither of them a ratio.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratio {
    pub of: String,
    pub to: String,
    pub scale: Quantity,
}

/// What a fact and its businesses must be; an empty list asks for nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conditions {
    pub programme: Vec<String>,
    pub types: Vec<String>,
    pub class: Vec<String>,
    pub channel: Vec<String>,
    pub verification_at_least: Verification,
    pub industry: Vec<Industry>,
    pub municipality: Vec<String>,
    pub first_of_business: bool,
}

impl Default for Conditions {
    fn default() -> Self {
        Self {
            programme: Vec::new(),
            types: Vec::new(),
            class: Vec::new(),
            channel: Vec::new(),
            verification_at_least: Verification::Claimed,
            industry: Vec::new(),
            municipality: Vec::new(),
            first_of_business: false,
        }
    }
}

impl Conditions {
    /// Whether whatever meets these conditions meets the other ones too.
    #[must_use]
    pub fn contain(&self, other: &Self) -> bool {
        narrows(&self.programme, &other.programme)
            && narrows(&self.types, &other.types)
            && narrows(&self.class, &other.class)
            && narrows(&self.channel, &other.channel)
            && narrows(&self.industry, &other.industry)
            && narrows(&self.municipality, &other.municipality)
            && self.verification_at_least >= other.verification_at_least
            && (self.first_of_business || !other.first_of_business)
    }
}

fn narrows<T: PartialEq>(list: &[T], other: &[T]) -> bool {
    other.is_empty() || (!list.is_empty() && list.iter().all(|item| other.contains(item)))
}

impl Indicator {
    #[must_use]
    pub fn target(&self, period: Period) -> Option<Quantity> {
        self.targets.get(&period).copied()
    }

    /// As in the plan file; a ratio has none.
    #[must_use]
    pub fn accumulate(&self) -> Option<Accumulate> {
        let window = match &self.measured {
            Measured::Facts(rule) => rule.window,
            Measured::Typed(TypedRule::Sum(window)) => *window,
            Measured::Typed(TypedRule::Latest) => return Some(Accumulate::Latest),
            Measured::Ratio(_) => return None,
        };
        Some(match window {
            Window::Period => Accumulate::Year,
            Window::PlanToDate => Accumulate::PlanToDate,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_contain_others_only_when_they_are_as_narrow() {
        let parent = Conditions {
            types: vec!["a".into(), "b".into()],
            verification_at_least: Verification::Checked,
            ..Conditions::default()
        };
        let narrower = Conditions {
            types: vec!["a".into()],
            verification_at_least: Verification::Evidenced,
            first_of_business: true,
            ..Conditions::default()
        };
        assert!(narrower.contain(&parent) && parent.contain(&parent) && parent.contain(&Conditions::default()));
        assert!(!parent.contain(&narrower));
        assert!(!Conditions { types: vec!["a".into(), "c".into()], ..parent.clone() }.contain(&parent));
        assert!(!Conditions { types: vec![], ..parent.clone() }.contain(&parent), "no list is wider than any list");
        assert!(!Conditions { verification_at_least: Verification::Claimed, ..parent.clone() }.contain(&parent));
    }
}
