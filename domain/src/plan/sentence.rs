//! An indicator's definition in plain words, so that a figure can explain itself.
//!
//! - `condition`: what a fact and its businesses must be
//! - `words`: the phrases

mod condition;
mod words;

use super::indicator::{FactRule, Indicator, Measured, Ratio, Scope, TypedRule, Window};
use super::outline::Plan;
use super::terms::{Attribution, Condition, Count, Source};
use super::tree::Node;
use crate::calendar::Period;
use crate::lang::{Text, Words};
use crate::quantity::Quantity;

/// What is needed to put an indicator into words.
#[derive(Clone, Copy)]
pub struct Speaker<'a> {
    pub plan: &'a Plan,
    /// The period that is spoken of; without one, 期間.
    pub period: Option<Period>,
    /// Names that the plan does not hold, as of topics and channels; a key without a name speaks for itself.
    pub names: &'a dyn Fn(Condition, &str) -> Option<Words>,
}

impl Speaker<'_> {
    /// The definition as a few sentences.
    #[must_use]
    pub fn define(&self, indicator: &Indicator) -> Words {
        let mut sentences = match &indicator.measured {
            Measured::Facts(rule) => self.facts(indicator, rule),
            Measured::Typed(rule) => vec![self.typed(*rule)],
            Measured::Ratio(ratio) => self.ratio(ratio),
        };
        if let Some(parent) = &indicator.part_of {
            let name = self.plan.indicator(parent).map_or_else(|| Words::same(parent), |parent| parent.name.clone());
            sentences.push(fill(words::PART, &[("parent", &name)]));
        }
        joined(&sentences, "", " ")
    }

    fn facts(&self, indicator: &Indicator, rule: &FactRule) -> Vec<Words> {
        let conditions = condition::phrases(self, rule);
        let when = self.when(rule.window);
        let noun = Words::from(words::noun(rule.source));
        let what = Words::from(words::what(rule.count));
        let values = [("when", &when), ("noun", &noun), ("what", &what)];
        let mut sentences = vec![if conditions.is_empty() {
            fill(words::COUNTS_ALL, &values)
        } else {
            let conditions = joined(&conditions, "で、", " and ");
            fill(words::COUNTS_SOME, &[values[0], values[1], values[2], ("conditions", &conditions)])
        }];
        sentences.push(self.reach(indicator, rule));
        if rule.source == Source::Consultation {
            sentences.push(words::NO_DRAFTS.into());
        }
        if rule.source == Source::Outcome && rule.count != Count::Businesses {
            sentences.push(words::ONE_DEAL.into());
        }
        if rule.count == Count::Businesses {
            sentences.push(words::MERGED_BUSINESSES.into());
        }
        sentences
    }

    fn when(&self, window: Window) -> Words {
        let period = self.period_label();
        match window {
            Window::Period => fill(words::WITHIN, &[("period", &period)]),
            Window::PlanToDate => fill(words::SINCE_START, &[("period", &period)]),
        }
    }

    fn period_label(&self) -> Words {
        self.period.map_or_else(|| words::THE_PERIOD.into(), Period::label)
    }

    fn reach(&self, indicator: &Indicator, rule: &FactRule) -> Words {
        let tree = &self.plan.tree;
        let Scope::Linked(attribution) = rule.reach else {
            let any = if rule.conditions.programme.is_empty() { words::ANYTHING } else { words::ANY_MEASURE };
            return any.into();
        };
        let node = match &indicator.node {
            Node::Plan => words::AT_PLAN.into(),
            Node::Policy(code) => {
                let name = tree.policy(code).map_or_else(|| Words::same(code), |policy| policy.name.clone());
                fill(words::AT_POLICY, &[("name", &name)])
            }
            Node::Measure(code) => {
                let name = tree.measure(code).map_or_else(|| Words::same(code), |measure| measure.name.clone());
                fill(words::AT_MEASURE, &[("name", &name)])
            }
        };
        let pattern = match attribution {
            Attribution::Full => words::IN_FULL,
            Attribution::Main => words::MAIN_ONLY,
            Attribution::Shared => words::SHARED,
        };
        fill(pattern, &[("node", &node)])
    }

    fn typed(&self, rule: TypedRule) -> Words {
        match rule {
            TypedRule::Sum(window) => fill(words::TYPED_SUM, &[("when", &self.when(window))]),
            TypedRule::Latest => fill(words::TYPED_LATEST, &[("period", &self.period_label())]),
        }
    }

    fn ratio(&self, ratio: &Ratio) -> Vec<Words> {
        let name = |code: &str| self.plan.indicator(code).map_or_else(|| Words::same(code), |side| side.name.clone());
        let (of, to) = (name(&ratio.of), name(&ratio.to));
        let scale = Words::same(&ratio.scale.to_string());
        let pattern = if ratio.scale == Quantity::ONE { words::RATIO } else { words::SCALED_RATIO };
        vec![fill(pattern, &[("of", &of), ("to", &to), ("scale", &scale)]), words::NO_DIVISION.into()]
    }
}

fn fill(pattern: Text, values: &[(&str, &Words)]) -> Words {
    let ja: Vec<(&str, &str)> = values.iter().map(|(name, words)| (*name, words.ja.as_str())).collect();
    let en: Vec<(&str, &str)> = values.iter().map(|(name, words)| (*name, words.en.as_str())).collect();
    Words { ja: pattern.fill(&ja).ja, en: pattern.fill(&en).en }
}

fn joined(parts: &[Words], ja: &str, en: &str) -> Words {
    let of = |part: fn(&Words) -> &str, between: &str| parts.iter().map(part).collect::<Vec<_>>().join(between);
    Words { ja: of(|words| &words.ja, ja), en: of(|words| &words.en, en) }
}
