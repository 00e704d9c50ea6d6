//! What a person sends to open, edit and move a case. Each reads itself with `check` and names the fields that must be
//! put right.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{CasePart, CaseResult, Link, MeasureLine, measures::read_links, words as w};
use crate::{
    AccountId, BusinessId, FieldErrors, MeasureId, Problem, Reader, Text, Words, calendar::day_words,
    programmes::Programme,
};

/// Opens a case. `programme` is a code; with a programme chosen, the rest is filled in with its defaults.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OpenForm {
    pub key: String,
    pub business: String,
    pub programme: String,
    pub title: String,
    pub route: String,
    pub summary: String,
    pub goal: String,
    pub opened_on: String,
    /// `true` for a case behind a wall.
    pub confidential: String,
    /// An account; whoever opens it, if it is empty.
    pub owner: String,
    pub measures: Vec<MeasureLine>,
}

/// A checked [`OpenForm`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCase {
    pub business: BusinessId,
    pub title: String,
    pub route: Option<String>,
    pub summary: String,
    pub goal: String,
    pub opened_on: NaiveDate,
    pub confidential: bool,
    pub owner: Option<AccountId>,
    pub links: Vec<Link>,
}

impl OpenForm {
    /// Reads the form for its programme; an empty day of opening is today.
    ///
    /// # Errors
    /// The fields that must be put right.
    pub fn check(
        &self,
        programme: Option<&Programme>,
        known: &[MeasureId],
        today: NaiveDate,
    ) -> Result<NewCase, FieldErrors> {
        let mut read = Reader::default();
        let business = self.business.parse().ok();
        if business.is_none() {
            read.errors.add("business", w::FOREIGN_BUSINESS);
        }
        if programme.is_none() {
            read.errors.add("programme", w::FOREIGN_PROGRAMME);
        }
        let title = read.line("title", &self.title);
        let route = match (self.route.trim(), programme) {
            ("", _) | (_, None) => None,
            (key, Some(programme)) => read_route(&mut read, programme, key),
        };
        let summary = read.optional_note("summary", &self.summary);
        let goal = read.optional_note("goal", &self.goal);
        let opened_on = day_or_today(&mut read, "opened_on", &self.opened_on, today);
        let owner = self.owner.trim();
        let owner_id: Option<AccountId> = owner.parse().ok();
        if !owner.is_empty() && owner_id.is_none() {
            read.errors.add("owner", w::WHO);
        }
        let links = read_links(&mut read, &self.measures, known);
        read.errors.or(|| NewCase {
            business: business.expect("a missing business is an error"),
            title,
            route,
            summary,
            goal,
            opened_on: opened_on.expect("a day that cannot be read is an error"),
            confidential: self.confidential == "true",
            owner: owner_id,
            links,
        })
    }
}

/// Edits what a case says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EditForm {
    pub id: String,
    pub version: i64,
    pub title: String,
    pub summary: String,
    pub goal: String,
}

/// A checked [`EditForm`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    pub title: String,
    pub summary: String,
    pub goal: String,
}

impl EditForm {
    /// Puts a field back to what it was, as a history tells it.
    pub fn put_back(&mut self, field: &str, before: &str) {
        match field {
            "title" => before.clone_into(&mut self.title),
            "summary" => before.clone_into(&mut self.summary),
            "goal" => before.clone_into(&mut self.goal),
            _ => {}
        }
    }

    /// # Errors
    /// The fields that must be put right.
    pub fn check(&self) -> Result<Edited, FieldErrors> {
        let mut read = Reader::default();
        let title = read.line("title", &self.title);
        let summary = read.optional_note("summary", &self.summary);
        let goal = read.optional_note("goal", &self.goal);
        read.errors.or(|| Edited { title, summary, goal })
    }
}

/// Moves a case to a stage, forward or back. `from` is the stage that the person saw it in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    pub id: String,
    pub from: String,
    pub stage: String,
    pub entered_on: String,
    pub reason: String,
}

/// The day and the reason of a [`MoveForm`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub entered_on: NaiveDate,
    pub reason: String,
}

impl MoveForm {
    /// Reads a step forward; an empty day is today.
    ///
    /// # Errors
    /// A day in the future or before the last step.
    pub fn check_forward(&self, last_step_on: NaiveDate, today: NaiveDate) -> Result<Step, FieldErrors> {
        let mut read = Reader::default();
        let reason = read.optional_note("reason", &self.reason);
        self.step(read, reason, last_step_on, today)
    }

    /// Reads a step back, which needs a reason.
    ///
    /// # Errors
    /// As [`Self::check_forward`]; a missing reason.
    pub fn check_back(&self, last_step_on: NaiveDate, today: NaiveDate) -> Result<Step, FieldErrors> {
        let mut read = Reader::default();
        let reason = read.note("reason", &self.reason);
        self.step(read, reason, last_step_on, today)
    }

    fn step(
        &self,
        mut read: Reader,
        reason: String,
        last_step_on: NaiveDate,
        today: NaiveDate,
    ) -> Result<Step, FieldErrors> {
        let entered_on = day_or_today(&mut read, "entered_on", &self.entered_on, today);
        not_before(&mut read, "entered_on", entered_on, last_step_on, w::BEFORE_LAST_STEP);
        read.errors.or(|| Step { entered_on: entered_on.expect("a day that cannot be read is an error"), reason })
    }
}

/// Changes the route of a case. `from` is the route that the person saw.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RouteForm {
    pub id: String,
    pub from: String,
    pub route: String,
    pub reason: String,
}

/// The route and the reason of a [`RouteForm`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRoute {
    pub route: String,
    pub reason: String,
}

impl RouteForm {
    /// Choosing a first route needs no reason, changing it does.
    ///
    /// # Errors
    /// The fields that must be put right.
    pub fn check(&self, programme: &Programme, now: Option<&str>) -> Result<NewRoute, FieldErrors> {
        let mut read = Reader::default();
        let route = read_route(&mut read, programme, self.route.trim());
        if route.is_some() && route.as_deref() == now {
            read.errors.add("route", w::SAME_ROUTE);
        }
        let reason = match now {
            Some(_) => read.note("reason", &self.reason),
            None => read.optional_note("reason", &self.reason),
        };
        read.errors.or(|| NewRoute { route: route.expect("a missing route is an error"), reason })
    }
}

/// Closes a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CloseForm {
    pub id: String,
    pub result: String,
    pub closed_on: String,
    pub reason: String,
}

/// A checked [`CloseForm`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    pub result: CaseResult,
    pub closed_on: NaiveDate,
    pub reason: String,
}

impl CloseForm {
    /// # Errors
    /// The fields that must be put right: whatever did not succeed needs a reason.
    pub fn check(&self, last_step_on: NaiveDate, today: NaiveDate) -> Result<Closing, FieldErrors> {
        let mut read = Reader::default();
        let result = CaseResult::of_key(&self.result);
        if result.is_none() {
            read.errors.add("result", w::WHICH_RESULT);
        }
        let closed_on = day_or_today(&mut read, "closed_on", &self.closed_on, today);
        not_before(&mut read, "closed_on", closed_on, last_step_on, w::BEFORE_LAST_STEP);
        let reason = read.optional_note("reason", &self.reason);
        if reason.is_empty() && result.is_some_and(|result| result != CaseResult::Achieved) {
            read.errors.add("reason", w::WHY_NOT);
        }
        read.errors.or(|| Closing {
            result: result.expect("a missing result is an error"),
            closed_on: closed_on.expect("a day that cannot be read is an error"),
            reason,
        })
    }
}

/// Opens a closed case again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReasonForm {
    pub id: String,
    pub reason: String,
}

impl ReasonForm {
    /// # Errors
    /// A missing reason.
    pub fn check(&self) -> Result<String, FieldErrors> {
        let mut read = Reader::default();
        let reason = read.note("reason", &self.reason);
        read.errors.or(|| reason)
    }
}

/// Raises or lowers the wall of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WallForm {
    pub id: String,
    /// `true` to raise it.
    pub confidential: String,
    pub reason: String,
}

impl WallForm {
    /// Whether the wall is to stand, and why. Lowering it needs a reason.
    ///
    /// # Errors
    /// A missing reason.
    pub fn check(&self) -> Result<(bool, String), FieldErrors> {
        let mut read = Reader::default();
        let raise = self.confidential == "true";
        let reason = match raise {
            true => read.optional_note("reason", &self.reason),
            false => read.note("reason", &self.reason),
        };
        read.errors.or(|| (raise, reason))
    }
}

/// Gives a person a part on a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AssignForm {
    pub id: String,
    pub part: String,
    pub account: String,
}

impl AssignForm {
    /// # Errors
    /// The fields that must be put right.
    pub fn check(&self) -> Result<(CasePart, AccountId), FieldErrors> {
        let mut read = Reader::default();
        let part = CasePart::of_key(&self.part);
        if part.is_none() {
            read.errors.add("part", w::WHICH_PART);
        }
        let account: Option<AccountId> = self.account.parse().ok();
        if account.is_none() {
            read.errors.add("account", w::WHO);
        }
        read.errors.or(|| (part.expect("a missing part is an error"), account.expect("a missing account is an error")))
    }
}

/// Ends a person's part on a case. `role` is the row's id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReleaseForm {
    pub id: String,
    pub role: String,
}

/// The message for a person who cannot have a part, or is not there.
#[must_use]
pub fn not_a_person_for(part: CasePart) -> Problem {
    let says = Words {
        ja: w::NOT_FOR_PART.ja.replace("{part}", part.name().ja),
        en: w::NOT_FOR_PART.en.replace("{part}", part.name().en),
    };
    FieldErrors::of("account", says).into()
}

fn read_route(read: &mut Reader, programme: &Programme, key: &str) -> Option<String> {
    let known = programme.route(key).filter(|route| !route.retired);
    if known.is_none() {
        read.errors.add("route", w::FOREIGN_ROUTE);
    }
    known.map(|route| route.key.clone())
}

/// A day up to today; today if nothing is typed. With `None` an error was added.
pub(super) fn day_or_today(read: &mut Reader, field: &str, typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    if typed.trim().is_empty() { Some(today) } else { read.past_date(field, typed, today) }
}

pub(super) fn not_before(read: &mut Reader, field: &str, day: Option<NaiveDate>, limit: NaiveDate, says: Text) {
    if day.is_some_and(|day| day < limit) {
        read.errors.add(field, says.fill_words(&[("day", &day_words(limit))]));
    }
}
