//! How one case goes: which stages it enters on which days, and how it ends.

use chrono::NaiveDate;
use domain::cases::stage::Direction;

use super::{
    days::{Days, shifted},
    dice::Dice,
    stock::Course,
};

/// A step into a stage.
#[derive(Clone)]
pub(super) struct Step {
    /// The place of the stage.
    pub(super) stage: usize,
    pub(super) on: NaiveDate,
    pub(super) direction: Direction,
}

/// The way of a case.
pub(super) struct Way {
    pub(super) steps: Vec<Step>,
    /// The day on which it was closed, and whether its goal was reached.
    pub(super) closed: Option<(NaiveDate, bool)>,
    /// The last day on which anything happened.
    pub(super) until: NaiveDate,
}

/// Where a case is to stand.
pub(super) enum Fate {
    /// Open in this stage today; gone quiet, or not.
    Open { stage: usize, quiet_days: Option<i64> },
    /// Closed after all stages, or in the middle.
    Closed { stage: usize, achieved: bool },
}

impl Fate {
    /// Of five cases one is open. Of those that are closed most reached their goal.
    pub(super) fn thrown(dice: &mut Dice, course: &Course, quiet_after: u32) -> Self {
        let stages = course.days.len();
        if dice.percent(20) {
            let quiet_days = dice.percent(13).then(|| i64::from(quiet_after) + dice.between(4, 70));
            return Self::Open { stage: dice.place(stages), quiet_days };
        }
        let achieved = dice.percent(74);
        let stage = if achieved { stages - 1 } else { dice.place(stages - 1) };
        Self::Closed { stage, achieved }
    }
}

impl Way {
    pub(super) fn gone(dice: &mut Dice, days: &Days, course: &Course, fate: &Fate) -> Self {
        let (Fate::Open { stage, .. } | Fate::Closed { stage, .. }) = fate;
        let stages = stages_to(dice, *stage);
        let mut stays: Vec<i64> = stages.iter().map(|(stage, _)| stay(dice, course, *stage)).collect();
        let last = stays.len() - 1;
        let end = match fate {
            Fate::Open { quiet_days, .. } => {
                // Some have just entered their stage, some have been there for longer than others were.
                stays[last] = stays[last] * dice.between(10, 130) / 100;
                shifted(days.last, -quiet_days.unwrap_or(0))
            }
            Fate::Closed { .. } => {
                let total: i64 = stays.iter().sum();
                let latest = shifted(days.last, -total).max(days.first);
                shifted(days.pick(dice, days.first, latest), total).min(days.last)
            }
        };
        fit(&mut stays, (end - days.first).num_days());
        let mut steps: Vec<Step> = Vec::new();
        let mut on = shifted(end, -stays.iter().sum::<i64>());
        for ((stage, direction), stay) in stages.into_iter().zip(&stays) {
            let day = days.near(dice, on);
            let day = steps.last().map_or(day, |before| day.max(before.on));
            steps.push(Step { stage, on: day, direction });
            on = shifted(on, *stay);
        }
        let entered = steps[last].on;
        let until = days.on_or_before(end).max(entered);
        let closed = match fate {
            Fate::Closed { achieved, .. } => Some((until, *achieved)),
            Fate::Open { .. } => None,
        };
        Self { steps, closed, until }
    }

    pub(super) fn opened_on(&self) -> NaiveDate {
        self.steps[0].on
    }

    /// The last step that was taken.
    pub(super) fn now(&self) -> &Step {
        self.steps.last().expect("a case begins in its first stage")
    }

    /// The stage in which it was on a day.
    pub(super) fn stage_on(&self, day: NaiveDate) -> usize {
        self.steps.iter().rfind(|step| step.on <= day).map_or(0, |step| step.stage)
    }
}

/// Forward to a stage; some went back once on their way.
fn stages_to(dice: &mut Dice, stage: usize) -> Vec<(usize, Direction)> {
    let mut stages = vec![(0, Direction::Start)];
    stages.extend((1..=stage).map(|stage| (stage, Direction::Forward)));
    if stage >= 1 && dice.percent(7) {
        let from = 1 + dice.place(stage);
        stages.splice(from + 1..from + 1, [(from - 1, Direction::Back), (from, Direction::Forward)]);
    }
    stages
}

fn stay(dice: &mut Dice, course: &Course, stage: usize) -> i64 {
    let (from, to) = course.days[stage];
    dice.between(from, to)
}

/// Shortens the stays so that the case did not begin before the story did.
fn fit(stays: &mut [i64], most: i64) {
    let total: i64 = stays.iter().sum();
    if total > most {
        for stay in stays {
            *stay = *stay * most.max(0) / total;
        }
    }
}
