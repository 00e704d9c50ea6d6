//! What a consultation moves in its cases (案件の進み): a step to another stage, something that came true. It is written
//! down on the log screen and saved with the consultation; the rules are those of cases.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    CaseId, Reader, Text,
    cases::{MoveForm, OutcomeForm},
};

const KEY: &str = "of-";
const NO_SUCH: Text = Text::new("選び直してください。", "Please choose again.");

/// The part of the log screen that is about one case, by the key of which it is sent. What is left empty stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProgressForm {
    /// The stage that the person saw it in.
    pub from: String,
    /// The stage that it goes to.
    pub stage: String,
    /// The day of the consultation, if it is left empty; so is `occurred_on`.
    pub entered_on: String,
    /// The type of the outcome.
    pub kind: String,
    pub class: String,
    pub occurred_on: String,
    /// 1 if it is left empty.
    pub quantity: String,
    pub note: String,
}

/// What is said of one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    pub case: CaseId,
    pub outcome: Option<OutcomeForm>,
    pub step: Option<MoveForm>,
}

impl ProgressForm {
    /// What the part about a case is called in the form. Not its bare id: a name that begins with a digit is read as a
    /// place in a list.
    #[must_use]
    pub fn key(case: CaseId) -> String {
        format!("{KEY}{case}")
    }

    /// Whether it says something: what is moved is a case of the consultation.
    #[must_use]
    pub fn says_something(&self) -> bool {
        !self.stage.trim().is_empty() || self.tells_of_an_outcome()
    }

    fn tells_of_an_outcome(&self) -> bool {
        let typed = [&self.kind, &self.class, &self.occurred_on, &self.quantity, &self.note];
        typed.into_iter().any(|text| !text.trim().is_empty())
    }

    /// The step, on the day of the consultation if none is named.
    fn step(&self, case: CaseId, held_on: &str) -> Option<MoveForm> {
        (!self.stage.trim().is_empty()).then(|| MoveForm {
            id: case.to_string(),
            from: self.from.clone(),
            stage: self.stage.trim().to_owned(),
            entered_on: or(&self.entered_on, held_on),
            reason: String::new(),
        })
    }

    /// The outcome, if anything of it was typed.
    fn outcome(&self, case: CaseId, held_on: &str) -> Option<OutcomeForm> {
        self.tells_of_an_outcome().then(|| OutcomeForm {
            case: case.to_string(),
            kind: self.kind.clone(),
            class: self.class.clone(),
            occurred_on: or(&self.occurred_on, held_on),
            quantity: self.quantity.clone(),
            note: self.note.clone(),
            ..OutcomeForm::default()
        })
    }
}

/// The parts that say something, in the order of their cases' ids.
pub(super) fn read(
    read: &mut Reader,
    typed: &BTreeMap<String, ProgressForm>,
    held_on: Option<NaiveDate>,
) -> Vec<Progress> {
    let held_on = held_on.map(|day| day.to_string()).unwrap_or_default();
    let mut found = Vec::new();
    for (case, form) in typed.iter().filter(|(_, form)| form.says_something()) {
        match case.strip_prefix(KEY).map(str::parse) {
            Some(Ok(case)) => {
                let (outcome, step) = (form.outcome(case, &held_on), form.step(case, &held_on));
                found.push(Progress { case, outcome, step });
            }
            _ => read.errors.add("cases", NO_SUCH),
        }
    }
    found
}

impl Progress {
    /// The name that a field of this part has in the whole form.
    #[must_use]
    pub fn field(&self, field: &str) -> String {
        format!("progress[{}].{field}", ProgressForm::key(self.case))
    }
}

fn or(typed: &str, otherwise: &str) -> String {
    if typed.trim().is_empty() { otherwise.to_owned() } else { typed.to_owned() }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn all(typed: &[(u128, ProgressForm)]) -> Vec<Progress> {
        let mut reader = Reader::default();
        let key = |case| ProgressForm::key(CaseId(Uuid::from_u128(case)));
        let typed = typed.iter().map(|(case, form)| (key(*case), form.clone())).collect();
        let found = read(&mut reader, &typed, NaiveDate::from_ymd_opt(2026, 11, 24));
        assert!(reader.errors.is_empty());
        found
    }

    fn seen() -> ProgressForm {
        ProgressForm { from: "assess".to_owned(), ..ProgressForm::default() }
    }

    #[test]
    fn what_is_left_empty_stays_as_it_is() {
        assert!(all(&[(1, seen()), (2, ProgressForm::default())]).is_empty());
    }

    #[test]
    fn a_step_and_an_outcome_are_of_the_day_of_the_consultation_unless_they_say_otherwise() {
        let moved = ProgressForm { stage: "issues".to_owned(), kind: "tool".to_owned(), ..seen() };
        let early = ProgressForm { entered_on: "2026-11-20".to_owned(), ..moved.clone() };
        let found = all(&[(1, moved), (2, early)]);
        let days: Vec<_> =
            found.iter().filter_map(|it| it.step.as_ref()).map(|step| step.entered_on.as_str()).collect();
        assert_eq!(days, ["2026-11-24", "2026-11-20"]);
        assert!(found.iter().all(|it| it.outcome.as_ref().is_some_and(|it| it.occurred_on == "2026-11-24")));
    }

    #[test]
    fn an_outcome_without_its_kind_is_still_one_to_be_put_right() {
        let found = all(&[(1, ProgressForm { note: "導入した".to_owned(), ..seen() })]);
        assert!(found[0].outcome.is_some() && found[0].step.is_none());
    }

    #[test]
    fn what_is_no_case_is_refused() {
        let typed = [("1' OR 1=1".to_owned(), ProgressForm { stage: "issues".to_owned(), ..seen() })];
        let mut reader = Reader::default();
        assert!(read(&mut reader, &typed.into_iter().collect(), None).is_empty());
        assert!(reader.errors.get("cases").is_some());
    }
}
