//! The cases: what they are about, whose they are, and the way that they went.

use chrono::{NaiveDate, TimeDelta};
use domain::cases::{CaseResult, CaseState};
use uuid::Uuid;

use super::{
    course::{Fate, Way},
    days::{self, Days},
    dice::Dice,
    guide::{Guide, Line},
    outcomes::Made,
    staff::Staff,
    stock::Theme,
    stories::{self, ToldCase},
};
use crate::entities::{case, case_measure, case_role, route_change, stage_entry};

/// The rows of a case.
pub(super) struct CaseRows {
    pub(super) case: case::Model,
    /// In their order.
    pub(super) stages: Vec<stage_entry::Model>,
    pub(super) turn: Option<route_change::Model>,
    pub(super) parts: Vec<case_role::Model>,
}

/// A case before it is written.
pub(super) struct Case {
    pub(super) nth: usize,
    pub(super) id: Uuid,
    /// The place of its business, of its programme's line, of its owner.
    pub(super) firm: usize,
    pub(super) line: usize,
    pub(super) owner: usize,
    pub(super) theme: &'static Theme,
    pub(super) way: Way,
    /// The route that it ended on, and the day and reason of the change to it.
    pub(super) route: Option<String>,
    pub(super) turn: Option<(NaiveDate, &'static str)>,
    pub(super) outcomes: Vec<Made>,
    /// Told in full.
    pub(super) told: Option<&'static ToldCase>,
}

impl Case {
    pub(super) fn made(nth: usize, line: usize, fate: &Fate, guide: &Guide, staff: &Staff, days: &Days) -> Self {
        let mut dice = Dice::of("case", nth);
        let of = &guide.lines[line];
        let way = Way::gone(&mut dice, days, of.course, fate);
        let theme = dice.one_of(&of.course.themes);
        let (route, turn) = route(&mut dice, of, theme, &way);
        let id = dice.id(days::at(way.opened_on(), 17 * 60));
        let owner = staff.somebody(&mut dice);
        Self { nth, id, firm: 0, line, owner, theme, way, route, turn, outcomes: Vec::new(), told: None }
    }

    /// One that is told in full, of a business at a place.
    pub(super) fn told(
        nth: usize,
        firm: usize,
        told: &'static ToldCase,
        last_talk: Option<NaiveDate>,
        (guide, staff, days): (&Guide, &Staff, &Days),
    ) -> Self {
        let line = guide.line(&told.programme);
        let way = told.way(&guide.lines[line], days, last_talk);
        Self {
            nth,
            id: Dice::of("case", nth).id(days::at(way.opened_on(), 17 * 60)),
            firm,
            line,
            owner: staff.place_of(&told.owner),
            theme: &told.theme,
            way,
            route: told.route.clone(),
            turn: told.turn.as_ref().map(|turn| (stories::day(days, turn.ago), turn.reason.as_str())),
            outcomes: told.outcomes.iter().map(|told| Made::told(told, days)).collect(),
            told: Some(told),
        }
    }

    /// The row; the number is given when all cases are known.
    pub(super) fn row(&self, guide: &Guide, told: &dyn Fn(&str) -> String, business: Uuid, by: Uuid) -> case::Model {
        let line = &guide.lines[self.line];
        let opened = days::at(self.way.opened_on(), 17 * 60);
        let (result, reason) = self.ending(line);
        case::Model {
            id: self.id,
            number_fy: 0,
            number_serial: 0,
            business_id: business,
            programme_id: line.programme.id.into(),
            title: told(&self.theme.title),
            summary: told(&self.theme.summary),
            goal: told(&self.theme.goal),
            stage_key: Some(line.programme.stages[self.way.now().stage].key.clone()),
            route_key: self.route.clone(),
            confidential: line.programme.confidential,
            opened_on: self.way.opened_on(),
            state: if result.is_some() { CaseState::Closed } else { CaseState::Open }.key().to_owned(),
            closed_on: self.way.closed.map(|(on, _)| on),
            result,
            close_reason: reason,
            external_key: None,
            last_consulted_on: None,
            version: 1,
            created_at: opened,
            created_by: Some(by),
            updated_at: days::at(self.way.until, 17 * 60 + 30),
            updated_by: Some(by),
        }
    }

    fn ending(&self, line: &Line) -> (Option<String>, String) {
        if let Some(closed) = self.told.and_then(|told| told.closed.as_ref()) {
            return (Some(closed.result.clone()), closed.reason.clone());
        }
        let mut dice = Dice::of("ending", self.nth);
        match self.way.closed {
            None => (None, String::new()),
            Some((_, true)) => (Some(CaseResult::Achieved.key().to_owned()), String::new()),
            Some((_, false)) => {
                let result = dice.one_of(&line.course.closed_early).clone();
                (Some(result), dice.one_of(&line.course.ended).clone())
            }
        }
    }

    pub(super) fn stages(&self, line: &Line, by: Uuid) -> Vec<stage_entry::Model> {
        let mut dice = Dice::of("stage", self.nth);
        let before = (!self.theme.route.is_empty()).then(|| self.theme.route.clone());
        let entry = |(position, step): (usize, &super::course::Step)| {
            let at = days::at(step.on, 17 * 60 + i64::try_from(position).unwrap_or_default());
            let back = step.direction == domain::cases::stage::Direction::Back;
            let turned = self.turn.is_some_and(|(on, _)| on <= step.on);
            stage_entry::Model {
                id: dice.id(at),
                case_id: self.id,
                stage_key: line.programme.stages[step.stage].key.clone(),
                route_key: if turned || self.turn.is_none() { self.route.clone() } else { before.clone() },
                entered_on: step.on,
                position: i32::try_from(position).unwrap_or_default(),
                direction: step.direction.key().to_owned(),
                reason: match self.told {
                    Some(told) => told.steps[position].back.clone(),
                    None if back => dice.one_of(&line.course.back).clone(),
                    None => String::new(),
                },
                created_at: at,
                created_by: Some(by),
            }
        };
        self.way.steps.iter().enumerate().map(entry).collect()
    }

    pub(super) fn turning(&self, by: Uuid) -> Option<route_change::Model> {
        let (on, reason) = self.turn?;
        // On its first day it is opened at five.
        let at = days::at(on, if on == self.way.opened_on() { 17 * 60 + 20 } else { 16 * 60 });
        Some(route_change::Model {
            id: Dice::of("turn", self.nth).id(at),
            case_id: self.id,
            from_route: (!self.theme.route.is_empty()).then(|| self.theme.route.clone()),
            to_route: self.route.clone()?,
            changed_on: on,
            reason: reason.to_owned(),
            created_at: at,
            created_by: Some(by),
        })
    }

    /// The owner, and on every third case a deputy.
    pub(super) fn parts(&self, staff: &Staff) -> Vec<case_role::Model> {
        let mut dice = Dice::of("part", self.nth);
        let at = days::at(self.way.opened_on(), 17 * 60);
        let mut parts = vec![(self.owner, "owner")];
        let deputy = match self.told {
            Some(told) => told.deputy.as_deref().map(|email| staff.place_of(email)),
            None => Some(staff.somebody(&mut dice)).filter(|deputy| *deputy != self.owner && dice.percent(34)),
        };
        parts.extend(deputy.map(|deputy| (deputy, "deputy")));
        let part = |(place, role): (usize, &str)| case_role::Model {
            id: dice.id(at),
            case_id: self.id,
            account_id: staff.advisors[place].id,
            role: role.to_owned(),
            from_on: self.way.opened_on(),
            to_on: None,
            created_at: if role == "owner" { at } else { at + TimeDelta::minutes(12) },
            created_by: Some(staff.advisors[self.owner].id),
        };
        parts.into_iter().map(part).collect()
    }

    /// The measures of its theme; some have weights.
    pub(super) fn measures(&self, guide: &Guide) -> Vec<case_measure::Model> {
        let mut dice = Dice::of("measure", self.nth);
        let codes = &self.theme.measures;
        let main = [600_000, 700_000, 800_000][dice.place(3)];
        let weights = match self.told {
            Some(told) => told.weights.clone(),
            None if codes.len() == 2 && dice.percent(45) => vec![main, 1_000_000 - main],
            None => Vec::new(),
        };
        let link = |(position, code): (usize, &String)| case_measure::Model {
            case_id: self.id,
            measure_id: guide.measures.get(code).copied().unwrap_or_default(),
            position: i32::try_from(position).unwrap_or_default(),
            weight_millionths: weights.get(position).copied(),
        };
        codes.iter().enumerate().map(link).collect()
    }
}

/// The route that a case is on, and the change to it: one in eight changes, and what is carried out is no closure.
fn route(
    dice: &mut Dice,
    line: &Line,
    theme: &'static Theme,
    way: &Way,
) -> (Option<String>, Option<(NaiveDate, &'static str)>) {
    if line.programme.routes.is_empty() {
        return (None, None);
    }
    let chosen = (!theme.route.is_empty()).then(|| theme.route.clone());
    let reached = way.steps.iter().map(|step| step.stage).max().unwrap_or_default();
    let must = reached >= 3 && matches!(theme.route.as_str(), "" | "closure");
    if !must && (reached < 2 || !dice.percent(12)) {
        return (chosen, None);
    }
    let others: Vec<&str> =
        ["family", "employee", "third_party"].into_iter().filter(|key| *key != theme.route).collect();
    let to = dice.one_of(&others).to_string();
    let on = way.steps.iter().rfind(|step| step.stage <= 2).map_or(way.opened_on(), |step| step.on);
    (Some(to), Some((on, dice.one_of(&line.course.turns).as_str())))
}
