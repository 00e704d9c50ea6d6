//! The conditions of an indicator.

use std::collections::HashSet;

use super::super::indicator::Conditions;
use super::super::outline::Programme;
use super::super::plan_file::WhereRow;
use super::super::terms::{CaseResult, Source, Verification};
use super::indicator::Check;
use super::words;
use crate::jsic::NotAnIndustry;

impl Check<'_> {
    pub(super) fn conditions(&mut self, source: Option<Source>) -> Conditions {
        let none = WhereRow::default();
        let written = self.row.conditions.as_ref().unwrap_or(&none);
        let verification = written.verification_at_least.unwrap_or(0);
        let level = u8::try_from(verification).ok().and_then(Verification::of_level);
        if level.is_none() {
            self.says("where.verification_at_least", words::LEVEL);
        }
        let mut industry = Vec::new();
        for letter in self.list("industry", written.industry.as_ref(), None) {
            match letter.parse() {
                Ok(known) if letter.len() == 1 => industry.push(known),
                _ => self.says("where.industry", NotAnIndustry.says()),
            }
        }
        let known = Known::of(source, self.programmes);
        Conditions {
            programme: self.list("programme", written.programme.as_ref(), Some(&known.programmes)),
            types: self.list("type", written.types.as_ref(), known.types.as_ref()),
            class: self.list("class", written.class.as_ref(), known.classes.as_ref()),
            channel: self.list("channel", written.channel.as_ref(), None),
            verification_at_least: level.unwrap_or(Verification::Claimed),
            industry,
            municipality: self.list("municipality", written.municipality.as_ref(), None),
            first_of_business: written.first_of_business,
        }
    }

    /// A list of a condition: not empty, and each of it known to the plan, if the plan knows them all.
    fn list(&mut self, key: &str, values: Option<&Vec<String>>, known: Option<&HashSet<&str>>) -> Vec<String> {
        let key = format!("where.{key}");
        let Some(values) = values else { return Vec::new() };
        if values.is_empty() {
            self.says(&key, words::EMPTY_LIST);
        }
        for value in values {
            if known.is_some_and(|known| !known.contains(value.as_str())) {
                self.says(&key, words::UNKNOWN.fill(&[("value", value)]));
            }
        }
        values.clone()
    }
}

/// The keys that the plan itself lists; topics, channels and kinds of other sources are lists of the centre.
struct Known<'a> {
    programmes: HashSet<&'a str>,
    types: Option<HashSet<&'a str>>,
    classes: Option<HashSet<&'a str>>,
}

impl<'a> Known<'a> {
    fn of(source: Option<Source>, programmes: &'a [Programme]) -> Self {
        let outcomes = || programmes.iter().flat_map(|programme| &programme.outcome_types);
        let stages = || programmes.iter().flat_map(|programme| &programme.stages);
        let types = match source {
            Some(Source::Outcome) => Some(outcomes().map(|outcome| outcome.key.as_str()).collect()),
            Some(Source::StageEntered) => Some(stages().map(|stage| stage.key.as_str()).collect()),
            Some(Source::CaseClosed) => Some(CaseResult::ALL.iter().map(|result| result.key()).collect()),
            _ => None,
        };
        let classes = || outcomes().flat_map(|outcome| &outcome.classes).map(|class| class.key.as_str());
        Self {
            programmes: programmes.iter().map(|programme| programme.code.as_str()).collect(),
            types,
            classes: (source == Some(Source::Outcome)).then(|| classes().collect()),
        }
    }
}
