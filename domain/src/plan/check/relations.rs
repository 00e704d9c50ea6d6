//! What an indicator says of others: the one that it is a part of (うち), and the two sides of a ratio.

use super::super::indicator::{Conditions, Indicator, Measured, Scope};
use super::super::plan_file::PlanFile;
use super::super::terms::Attribution;
use super::words;
use crate::lang::Words;
use crate::problem::FieldErrors;

pub(super) fn check(file: &PlanFile, indicators: &[Indicator], errors: &mut FieldErrors) {
    let all = Others { file, indicators };
    for indicator in indicators {
        if let Measured::Ratio(ratio) = &indicator.measured {
            for (key, code) in [("ratio.of", &ratio.of), ("ratio.to", &ratio.to)] {
                let side = all.find(indicator, key, code, errors);
                if side.is_some_and(|side| matches!(side.measured, Measured::Ratio(_))) {
                    says(indicator, key, words::RATIO_OF_RATIO.fill(&[("value", code)]), errors);
                }
            }
        }
        if let Some(code) = &indicator.part_of
            && let Some(parent) = all.find(indicator, "part_of", code, errors)
        {
            part_of(indicator, parent, indicators, errors);
        }
    }
}

struct Others<'a> {
    file: &'a PlanFile,
    indicators: &'a [Indicator],
}

impl<'a> Others<'a> {
    /// The indicator that another one names. One that is listed but broken is reported by itself.
    fn find(&self, by: &Indicator, key: &str, code: &str, errors: &mut FieldErrors) -> Option<&'a Indicator> {
        if !self.file.indicator.iter().any(|row| row.code == code) {
            says(by, key, words::UNKNOWN.fill(&[("value", code)]), errors);
        }
        self.indicators.iter().find(|other| other.code == code)
    }
}

fn says(indicator: &Indicator, key: &str, words: impl Into<Words>, errors: &mut FieldErrors) {
    errors.add(&format!("indicator[{}].{key}", indicator.code), words);
}

fn part_of(part: &Indicator, parent: &Indicator, indicators: &[Indicator], errors: &mut FieldErrors) {
    if comes_back_to(part, indicators) {
        says(part, "part_of", words::PART_OF_ITSELF, errors);
        return;
    }
    let (Some(ours), Some(theirs)) = (Counted::of(part), Counted::of(parent)) else {
        says(part, "part_of", words::PART_OF_RATIO, errors);
        return;
    };
    for ((key, ours), (_, theirs)) in ours.keys.iter().zip(&theirs.keys) {
        if ours != theirs {
            says(part, key, words::PART_DIFFERS.fill(&[("key", key), ("value", &parent.code)]), errors);
        }
    }
    if part.node != parent.node {
        says(part, "node", words::PART_DIFFERS.fill(&[("key", "node"), ("value", &parent.code)]), errors);
    }
    if !ours.conditions.contain(&theirs.conditions) {
        says(part, "where", words::PART_IS_WIDER.fill(&[("value", &parent.code)]), errors);
    }
}

/// Whether following `part_of` from here ever leads back here.
fn comes_back_to(start: &Indicator, indicators: &[Indicator]) -> bool {
    let parent = |of: &Indicator| indicators.iter().find(|other| Some(&other.code) == of.part_of.as_ref());
    let mut at = parent(start);
    for _ in indicators {
        match at {
            None => return false,
            Some(found) if found.code == start.code => return true,
            Some(found) => at = parent(found),
        }
    }
    // Some other circle further up; its own members report it.
    false
}

/// What a part must have in common with the indicator it is a part of.
struct Counted {
    keys: [(&'static str, &'static str); 5],
    conditions: Conditions,
}

impl Counted {
    fn of(indicator: &Indicator) -> Option<Self> {
        let accumulate = indicator.accumulate()?.key();
        let (source, count, reach, conditions) = match &indicator.measured {
            Measured::Ratio(_) => return None,
            Measured::Typed(_) => ("manual", "", Scope::All, Conditions::default()),
            Measured::Facts(rule) => (rule.source.key(), rule.count.key(), rule.reach, rule.conditions.clone()),
        };
        let (scope, attribution) = match reach {
            Scope::All => ("all", Attribution::Full),
            Scope::Linked(attribution) => ("linked", attribution),
        };
        let keys = [
            ("source", source),
            ("count", count),
            ("scope", scope),
            ("attribution", attribution.key()),
            ("accumulate", accumulate),
        ];
        Some(Self { keys, conditions })
    }
}
