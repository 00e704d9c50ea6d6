//! What came true in the cases.

use chrono::NaiveDate;
use domain::businesses::BusinessKind;
use uuid::Uuid;

use super::{
    cases::Case,
    days::{self, Days},
    dice::Dice,
    guide::Line,
    stock::Outcome,
    stories::{self, ToldOutcome},
};
use crate::entities::{outcome, verification};

/// An outcome before it is written.
pub(super) struct Made {
    pub(super) on: NaiveDate,
    pub(super) kind: &'static str,
    pub(super) class: Option<String>,
    pub(super) quantity: i64,
    pub(super) deal: Option<String>,
    /// How well it is known.
    pub(super) level: i32,
    pub(super) evidence: &'static str,
    pub(super) note: &'static str,
    /// What it is one of, if it can come true again.
    again: Option<&'static Outcome>,
}

impl Made {
    fn of(what: &'static Outcome, on: NaiveDate, dice: &mut Dice) -> Self {
        let level = match dice.below(100) {
            0..=14 => 0,
            15..=52 => 1,
            53..=96 => 2,
            _ => 3,
        };
        Self {
            on,
            kind: &what.kind,
            class: None,
            quantity: dice.between(1, what.most).min(dice.between(1, what.most)),
            deal: None,
            level,
            evidence: if level >= 2 { &what.evidence } else { "" },
            note: &what.note,
            again: (!what.by_route && !what.by_kind && what.deal.is_empty()).then_some(what),
        }
    }

    pub(super) fn told(told: &'static ToldOutcome, days: &Days) -> Self {
        Self {
            on: stories::day(days, told.ago),
            kind: &told.kind,
            class: told.class.clone(),
            quantity: told.quantity,
            deal: told.deal.clone(),
            level: told.level,
            evidence: &told.evidence,
            note: &told.note,
            again: None,
        }
    }
}

/// What comes true on the way of a case, and when.
pub(super) fn on_the_way(case: &Case, line: &Line, days: &Days, kind: BusinessKind) -> Vec<Made> {
    let mut dice = Dice::of("outcome", case.nth);
    let mut made = Vec::new();
    for what in &line.course.outcomes {
        let stage = line.stage(&what.after);
        let steps = &case.way.steps;
        let Some(place) = steps.iter().rposition(|step| step.stage == stage) else { continue };
        let beyond = steps[place + 1..].iter().any(|step| step.stage > stage);
        // Whoever went on has it; whoever is still in the stage, perhaps.
        let sure = what.at_entry || (beyond && what.chance > 90);
        let here =
            if beyond || case.way.closed.is_some_and(|(_, achieved)| achieved) { what.chance } else { what.chance / 2 };
        if !sure && !dice.percent(here) {
            continue;
        }
        let from = steps[place].on;
        let to = steps.get(place + 1).map_or(case.way.until, |next| next.on);
        let on = if what.at_entry { from } else { days.pick(&mut dice, from, to).clamp(from, to) };
        let deal = (!what.deal.is_empty()).then(|| format!("{}-{}-{:05}", what.deal, on.format("%Y"), case.nth + 1));
        made.push(Made { class: class(what, case, kind), deal, ..Made::of(what, on, &mut dice) });
    }
    made
}

fn class(what: &Outcome, case: &Case, kind: BusinessKind) -> Option<String> {
    if what.by_route {
        return case.route.clone();
    }
    what.by_kind.then(|| if kind == BusinessKind::Sole { "sole" } else { "corporation" }.to_owned())
}

/// One more of what can come true again: jobs everywhere, and what a programme brings about more than once.
pub(super) fn one_more(case: &Case, dice: &mut Dice, days: &Days) -> Option<Made> {
    let (what, from) = case.outcomes.iter().rev().find_map(|made| Some((made.again?, made.on)))?;
    let on = days.pick(dice, from, case.way.until).clamp(from, case.way.until);
    Some(Made::of(what, on, dice))
}

/// The row of an outcome, and that of its verification.
pub(super) struct OutcomeRows {
    pub(super) outcome: outcome::Model,
    pub(super) verification: Option<verification::Model>,
}

/// Recorded on the evening of its day, and checked within three weeks.
pub(super) fn rows(case: &Case, nth: usize, made: &Made, by: Uuid, days: &Days) -> OutcomeRows {
    let mut dice = Dice::of("outcome row", case.nth * 16 + nth);
    let at = days::at(made.on, 18 * 60);
    let checked_on = days.on_or_before(days::shifted(made.on, dice.between(1, 20))).max(made.on);
    let checked_at = (made.level > 0).then(|| days::at(checked_on, 18 * 60 + 25));
    let outcome = outcome::Model {
        id: dice.id(at),
        case_id: case.id,
        type_key: made.kind.to_owned(),
        class_key: made.class.clone(),
        occurred_on: made.on,
        quantity_millionths: made.quantity * 1_000_000,
        verification: made.level,
        deal_code: made.deal.clone(),
        evidence: made.evidence.to_owned(),
        note: made.note.to_owned(),
        external_key: None,
        version: if checked_at.is_some() { 2 } else { 1 },
        created_at: at,
        created_by: Some(by),
        updated_at: checked_at.unwrap_or(at),
        updated_by: Some(by),
    };
    let verification = checked_at.map(|at| verification::Model {
        id: dice.id(at),
        outcome_id: outcome.id,
        level: made.level,
        created_at: at,
        created_by: Some(by),
    });
    OutcomeRows { outcome, verification }
}
