//! The next actions that follow from consultations: almost all of old ones are done, some of the recent ones are late.

use chrono::NaiveDate;

use super::{
    days::{self, Days, on_or_after, shifted},
    dice::Dice,
    said::Next,
    talks::Talk,
    world::World,
};
use crate::entities::{consultation, task};

/// The next action of a consultation, as it stands today.
pub(super) fn follows(
    next: &Next,
    row: &consultation::Model,
    talk: &Talk,
    world: &World,
    days: &Days,
) -> Option<task::Model> {
    let mut dice = Dice::of("task", talk.nth);
    let by = row.created_by?;
    let usual = || on_or_after(shifted(talk.on, [3, 5, 7, 7, 10, 14, 14, 21, 28][dice.place(9)]));
    let due_on = next.due.map_or_else(usual, |(due, _)| shifted(days.last, 1 + due).max(talk.on));
    let done = next.due.map_or_else(|| is_done(&mut dice, talk, due_on, world, days), |(_, done)| done);
    let done_on = done.then(|| days::at(done_on(&mut dice, talk.on, due_on, days), 18 * 60));
    Some(task::Model {
        id: dice.id(row.created_at),
        what: next.what.clone(),
        due_on,
        account_id: (!next.homework).then_some(by),
        business_id: Some(world.firms[talk.firm].row.id),
        case_id: talk.case.map(|(case, _)| world.cases[case].id),
        consultation_id: Some(row.id),
        done_at: done_on.map(|on| on.max(row.created_at)),
        done_by: done_on.map(|_| by),
        version: if done { 2 } else { 1 },
        created_at: row.created_at,
        created_by: Some(by),
        updated_at: done_on.map_or(row.created_at, |on| on.max(row.created_at)),
        updated_by: Some(by),
    })
}

/// What is long due is done, and all that belongs to a closed case; what was due lately mostly.
fn is_done(dice: &mut Dice, talk: &Talk, due_on: NaiveDate, world: &World, days: &Days) -> bool {
    let over = talk.case.is_some_and(|(case, _)| world.cases[case].way.closed.is_some());
    // Counted from the last day of the story: today itself is one more.
    match (days.last - due_on).num_days() {
        _ if over => true,
        ..=-1 => dice.percent(12),
        0..=21 => dice.percent(80),
        22..=60 => dice.percent(97),
        _ => true,
    }
}

/// Before it was due, as a rule.
fn done_on(dice: &mut Dice, from: NaiveDate, due_on: NaiveDate, days: &Days) -> NaiveDate {
    let to = shifted(due_on, 3).min(days.last).max(from);
    days.on_or_before(shifted(from, dice.between(0, (to - from).num_days()))).max(from)
}
