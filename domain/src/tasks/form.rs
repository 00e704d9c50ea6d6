//! What a person sends to add, finish, reopen or postpone a next action.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{AccountId, BusinessId, CaseId, FieldErrors, Reader, TaskId, Text};

const NO_SUCH: Text = Text::new("選び直してください。", "Please choose again.");
const LATER: Text = Text::new("今日より後の日付を入力してください。", "Please enter a date after today.");
const FOR_WHAT: Text =
    Text::new("案件か事業者の画面から追加してください。", "Please add it from the page of a case or business.");

/// What `who` says for 宿題.
const BUSINESS: &str = "business";

/// Who does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Who {
    Account(AccountId),
    /// The business owes it: 宿題.
    Business,
}

/// Reads who does it; nobody named is whoever writes it down.
pub fn who_of(read: &mut Reader, field: &str, typed: &str) -> Option<Who> {
    match typed.trim() {
        "" => None,
        BUSINESS => Some(Who::Business),
        id => {
            let account = id.parse().ok().map(Who::Account);
            if account.is_none() {
                read.errors.add(field, NO_SUCH);
            }
            account
        }
    }
}

/// Adds a next action to a case or a business.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskForm {
    pub key: String,
    pub what: String,
    /// An account's id, `business`, or empty for oneself.
    pub who: String,
    pub due_on: String,
    pub case: String,
    pub business: String,
}

/// A checked [`TaskForm`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub what: String,
    pub who: Option<Who>,
    pub due_on: NaiveDate,
    pub case: Option<CaseId>,
    pub business: Option<BusinessId>,
}

impl TaskForm {
    /// The page of what the action is for, as far as the form names it.
    #[must_use]
    pub fn page(&self) -> String {
        match (self.case.parse::<CaseId>(), self.business.parse::<BusinessId>()) {
            (Ok(case), _) => format!("/cases/{case}"),
            (_, Ok(business)) => format!("/businesses/{business}"),
            _ => "/".to_owned(),
        }
    }

    /// Reads the form.
    ///
    /// # Errors
    /// The fields that must be put right.
    pub fn check(&self) -> Result<Task, FieldErrors> {
        let mut read = Reader::default();
        let what = read.line("what", &self.what);
        let who = who_of(&mut read, "who", &self.who);
        let due_on = read.date("due_on", &self.due_on);
        let (case, business) = (self.case.parse().ok(), self.business.parse().ok());
        if case.is_none() && business.is_none() {
            read.errors.add("what", FOR_WHAT);
        }
        read.errors.or(|| Task { what, who, due_on: due_on.expect("a missing day is an error"), case, business })
    }
}

/// Finishes a next action, or takes that back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DoneForm {
    pub id: String,
}

/// Moves a next action to a later day: by so many days from today or its due date, whichever is later, or to a date.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PostponeForm {
    pub id: String,
    pub days: String,
    pub due_on: String,
    /// Takes a postponement back: any day will do.
    pub back: String,
}

impl DoneForm {
    /// The action that is meant, if the form names one.
    #[must_use]
    pub fn task(&self) -> Option<TaskId> {
        self.id.parse().ok()
    }
}

impl PostponeForm {
    /// The action that is meant, if the form names one.
    #[must_use]
    pub fn task(&self) -> Option<TaskId> {
        self.id.parse().ok()
    }

    /// The new due date of something due on a day.
    ///
    /// # Errors
    /// If neither a number of days nor a date after today was given.
    pub fn check(&self, due_on: NaiveDate, today: NaiveDate) -> Result<NaiveDate, FieldErrors> {
        let mut read = Reader::default();
        if self.due_on.trim().is_empty() {
            let days = read.number("days", &self.days, 1, 366);
            let to = days.and_then(|days| due_on.max(today).checked_add_days(Days::new(days.unsigned_abs())));
            return read.errors.or(|| to.unwrap_or(today));
        }
        let date = read.date("due_on", &self.due_on);
        if self.back.is_empty() && date.is_some_and(|date| date <= today) {
            read.errors.add("due_on", LATER);
        }
        read.errors.or(|| date.unwrap_or(today))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, d).expect("a day")
    }

    #[test]
    fn what_is_late_is_postponed_from_today() {
        let week = PostponeForm { days: "7".to_owned(), ..PostponeForm::default() };
        assert_eq!(week.check(day(10), day(20)), Ok(day(27)));
        assert_eq!(week.check(day(22), day(20)), Ok(day(29)));
    }

    #[test]
    fn a_postponed_date_lies_after_today() {
        let to = |on: &str| PostponeForm { due_on: on.to_owned(), ..PostponeForm::default() }.check(day(10), day(20));
        assert_eq!(to("2026-11-21"), Ok(day(21)));
        assert!(to("2026-11-20").is_err() && to("2026-02-30").is_err());
        assert!(PostponeForm::default().check(day(10), day(20)).is_err());
    }

    #[test]
    fn a_next_action_says_what_when_and_for_what() {
        let fields: Vec<_> = TaskForm::default().check().expect_err("it is empty").0;
        let fields: Vec<_> = fields.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, ["what", "due_on", "what"]);
    }
}
