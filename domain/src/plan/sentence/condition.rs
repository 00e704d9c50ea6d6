//! The conditions of an indicator in words: 種類が「承継実行」で、確認段階が「担当確認」以上.

use super::{Speaker, fill, joined, words};
use crate::lang::{Text, Words};
use crate::plan::indicator::FactRule;
use crate::plan::terms::{CaseResult, Condition, Source, Verification};

pub(super) fn phrases(speaker: &Speaker<'_>, rule: &FactRule) -> Vec<Words> {
    let conditions = &rule.conditions;
    let named = |condition: Condition| {
        move |key: &String| name(speaker, rule.source, condition, key).unwrap_or_else(|| Words::same(key))
    };
    let mut phrases = Vec::new();
    one_of(words::kind(rule.source), &conditions.types, named(Condition::Type), &mut phrases);
    one_of(words::CLASS, &conditions.class, named(Condition::Class), &mut phrases);
    one_of(words::PROGRAMME, &conditions.programme, named(Condition::Programme), &mut phrases);
    one_of(words::CHANNEL, &conditions.channel, named(Condition::Channel), &mut phrases);
    if conditions.verification_at_least > Verification::Claimed {
        let level = conditions.verification_at_least.label().into();
        phrases.push(fill(words::VERIFIED, &[("level", &level)]));
    }
    one_of(words::INDUSTRY, &conditions.industry, |industry| industry.name().into(), &mut phrases);
    one_of(words::MUNICIPALITY, &conditions.municipality, |name| Words::same(name), &mut phrases);
    if conditions.first_of_business {
        phrases.push(words::FIRST.into());
    }
    phrases
}

fn one_of<T>(pattern: Text, list: &[T], name: impl Fn(&T) -> Words, phrases: &mut Vec<Words>) {
    if list.is_empty() {
        return;
    }
    let quoted = |item: &T| fill(words::QUOTED, &[("name", &name(item))]);
    let quoted: Vec<Words> = list.iter().map(quoted).collect();
    phrases.push(fill(pattern, &[("list", &joined(&quoted, "または", " or "))]));
}

/// The name of a key, from the plan if it holds it, else from the centre's lists.
fn name(speaker: &Speaker<'_>, source: Source, condition: Condition, key: &str) -> Option<Words> {
    let plan = speaker.plan;
    let programmes = || plan.programmes.iter();
    let outcomes = || programmes().flat_map(|programme| &programme.outcome_types);
    let of_plan = match (condition, source) {
        (Condition::Programme, _) => plan.programme(key).map(|programme| programme.name.clone()),
        (Condition::Type, Source::Outcome) => {
            outcomes().find(|outcome| outcome.key == key).map(|outcome| outcome.name.clone())
        }
        (Condition::Type, Source::StageEntered) => {
            let mut stages = programmes().flat_map(|programme| &programme.stages);
            stages.find(|stage| stage.key == key).map(|stage| stage.name.clone())
        }
        (Condition::Type, Source::CaseClosed) => CaseResult::of_key(key).map(|result| result.label().into()),
        (Condition::Class, _) => {
            let mut classes = outcomes().flat_map(|outcome| &outcome.classes);
            classes.find(|class| class.key == key).map(|class| class.name.clone())
        }
        _ => None,
    };
    of_plan.or_else(|| (speaker.names)(condition, key))
}
