//! Where a person is at home who has no 今日: officers of the city and council viewers read the plan.

use domain::{Action, Actor, policy};

use crate::pages;

const PLAN: &str = "/plan";

/// The page that stands in for 今日, for whoever may not open that; none for all others.
#[must_use]
pub fn other_home(actor: &Actor) -> Option<&'static str> {
    let may = |action| policy::allows(actor, action).is_some();
    let plan = || pages().iter().any(|page| page.path == PLAN);
    (actor.person().is_some() && !may(Action::SeeToday) && may(Action::SeeFigures) && plan()).then_some(PLAN)
}
