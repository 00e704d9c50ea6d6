//! THE stage machine over a programme's data: where a case may go, and what is missing before it can.
//!
//! Forward is the next stage that is in use; what lies beyond it is a skip, which the programme allows or not. Back is
//! free of gates and needs a reason. A retired stage keeps its place, so that a case that stands in one can go on.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::words as w;
use crate::{
    FieldErrors, Problem, Words,
    programmes::{CaseField, Gate, Programme, Stage},
};

/// How a case came into a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    Start,
    Forward,
    Skip,
    Back,
    /// As an import said, with no gate asked.
    Imported,
}

/// What the gates look at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseFacts {
    pub filled: Vec<CaseField>,
    pub measures: u32,
    /// Next actions that are not done yet.
    pub next_actions: u32,
    /// Confirmed consultations.
    pub consultations: u32,
    /// The type keys of its outcomes.
    pub outcomes: Vec<String>,
    pub route: Option<String>,
}

/// Something that a stage asks for and a case does not have yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    Field(CaseField),
    Measure,
    NextAction,
    Consultations { have: u32, need: u32 },
    Outcome { name: Words },
    Route,
}

/// One gate of a stage, met or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requirement {
    pub says: Words,
    pub met: bool,
}

/// The stage after the one that a case stands in; the first for a case that stands nowhere.
#[must_use]
pub fn next<'p>(programme: &'p Programme, now: Option<&str>) -> Option<&'p Stage> {
    let here = now.and_then(|key| position(programme, key));
    let after = here.map_or(0, |here| here + 1);
    programme.stages.iter().skip(after).find(|stage| !stage.retired)
}

/// The stages that a case may go back to, the nearest first.
pub fn earlier<'p>(programme: &'p Programme, now: Option<&str>) -> impl Iterator<Item = &'p Stage> + use<'p> {
    let here = now.and_then(|key| position(programme, key)).unwrap_or(0);
    programme.stages[..here].iter().rev().filter(|stage| !stage.retired)
}

/// The stages that a case may skip to: those beyond the next, where the programme allows it.
pub fn beyond<'p>(programme: &'p Programme, now: Option<&str>) -> impl Iterator<Item = &'p Stage> + use<'p> {
    let next = next(programme, now).and_then(|next| position(programme, &next.key)).unwrap_or(programme.stages.len());
    let may_skip = programme.may_skip;
    programme.stages.iter().skip(next + 1).filter(move |stage| may_skip && !stage.retired)
}

/// Which way a stage lies, if a case may go there at all.
///
/// # Errors
/// A message for the field `stage`: unknown, retired, where the case already stands, or a skip that is not allowed.
pub fn direction(programme: &Programme, now: Option<&str>, to: &str) -> Result<Direction, FieldErrors> {
    let refuse = |says: Words| Err(FieldErrors::of("stage", says));
    let Some(there) = position(programme, to).filter(|there| !programme.stages[*there].retired) else {
        return refuse(w::FOREIGN_STAGE.into());
    };
    let Some(next) = next(programme, now) else {
        return match now.and_then(|now| position(programme, now)) {
            Some(here) if there < here => Ok(Direction::Back),
            _ => refuse(w::ALREADY_HERE.into()),
        };
    };
    let here = now.and_then(|now| position(programme, now));
    if here == Some(there) {
        return refuse(w::ALREADY_HERE.into());
    }
    if here.is_some_and(|here| there < here) {
        return Ok(Direction::Back);
    }
    match (next.key == to, now.is_some(), programme.may_skip) {
        (true, false, _) => Ok(Direction::Start),
        (true, true, _) => Ok(Direction::Forward),
        (false, _, true) => Ok(Direction::Skip),
        (false, _, false) => refuse(Words {
            ja: w::NO_SKIP.ja.replace("{next}", &next.name.ja),
            en: w::NO_SKIP.en.replace("{next}", &next.name.en),
        }),
    }
}

/// Whether a case may go forward to a stage now.
///
/// # Errors
/// As [`direction`]; [`Problem::StageRefused`] with what is missing; a stage that lies behind.
pub fn advance(programme: &Programme, now: Option<&str>, to: &str, facts: &CaseFacts) -> Result<Direction, Problem> {
    let direction = direction(programme, now, to)?;
    if direction == Direction::Back {
        return Err(FieldErrors::of("stage", w::LIES_BEHIND).into());
    }
    let missing = programme.stage(to).map(|stage| missing(programme, stage, facts)).unwrap_or_default();
    if missing.is_empty() {
        Ok(direction)
    } else {
        Err(Problem::StageRefused { missing: missing.iter().map(Missing::says).collect() })
    }
}

/// What a case does not have yet that a stage asks for, in the order of the gates.
#[must_use]
pub fn missing(programme: &Programme, stage: &Stage, facts: &CaseFacts) -> Vec<Missing> {
    stage.gates.iter().filter(|gate| !holds(gate, facts)).map(|gate| asked(programme, gate, facts)).collect()
}

/// All that a stage asks for, met or not, in the order of the gates.
#[must_use]
pub fn requirements(programme: &Programme, stage: &Stage, facts: &CaseFacts) -> Vec<Requirement> {
    let line = |gate| Requirement { says: asked(programme, gate, facts).says(), met: holds(gate, facts) };
    stage.gates.iter().map(line).collect()
}

fn holds(gate: &Gate, facts: &CaseFacts) -> bool {
    match gate {
        Gate::FieldFilled(field) => facts.filled.contains(field),
        Gate::MeasureLinked => facts.measures > 0,
        Gate::NextActionSet => facts.next_actions > 0,
        Gate::ConsultationsAtLeast(need) => facts.consultations >= *need,
        Gate::OutcomeOfType(key) => facts.outcomes.contains(key),
        Gate::RouteChosen => facts.route.is_some(),
    }
}

fn asked(programme: &Programme, gate: &Gate, facts: &CaseFacts) -> Missing {
    match gate {
        Gate::FieldFilled(field) => Missing::Field(*field),
        Gate::MeasureLinked => Missing::Measure,
        Gate::NextActionSet => Missing::NextAction,
        Gate::ConsultationsAtLeast(need) => Missing::Consultations { have: facts.consultations, need: *need },
        Gate::OutcomeOfType(key) => {
            let name = programme.outcome_type(key).map_or_else(|| Words::same(key), |outcome| outcome.name.clone());
            Missing::Outcome { name }
        }
        Gate::RouteChosen => Missing::Route,
    }
}

fn position(programme: &Programme, key: &str) -> Option<usize> {
    programme.stages.iter().position(|stage| stage.key == key)
}

impl Missing {
    /// What there is to do, in a line.
    #[must_use]
    pub fn says(&self) -> Words {
        match self {
            Self::Field(field) => named(w::FILL_IN, &field.name().into()),
            Self::Measure => w::LINK_MEASURE.into(),
            Self::NextAction => w::SET_NEXT_ACTION.into(),
            Self::Consultations { have, need } => {
                w::HOLD_CONSULTATIONS.fill(&[("need", &need.to_string()), ("have", &have.to_string())])
            }
            Self::Outcome { name } => named(w::RECORD_OUTCOME, name),
            Self::Route => w::CHOOSE_ROUTE.into(),
        }
    }
}

fn named(text: crate::Text, name: &Words) -> Words {
    Words { ja: text.ja.replace("{name}", &name.ja), en: text.en.replace("{name}", &name.en) }
}

impl Direction {
    /// As it is stored.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Forward => "forward",
            Self::Skip => "skip",
            Self::Back => "back",
            Self::Imported => "imported",
        }
    }

    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        [Self::Start, Self::Forward, Self::Skip, Self::Back, Self::Imported].into_iter().find(|way| way.key() == key)
    }
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}
