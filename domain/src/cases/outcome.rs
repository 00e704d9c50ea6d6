//! Outcomes (成果): something that came true thanks to the support, and how well that is known.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    forms::{day_or_today, not_before},
    words as w,
};
use crate::{
    FieldErrors, Reader, Text,
    calendar::day_words,
    programmes::{OutcomeType, Programme},
    quantity::Quantity,
};

/// How well an outcome is known (確認段階).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Verification {
    /// As it was entered.
    Declared,
    /// Checked by an advisor.
    Checked,
    /// Checked by an advisor against evidence.
    Evidenced,
    /// Confirmed by the business itself, never by staff.
    Confirmed,
}

impl Verification {
    pub const ALL: [Self; 4] = [Self::Declared, Self::Checked, Self::Evidenced, Self::Confirmed];

    #[must_use]
    pub const fn level(self) -> i32 {
        match self {
            Self::Declared => 0,
            Self::Checked => 1,
            Self::Evidenced => 2,
            Self::Confirmed => 3,
        }
    }

    #[must_use]
    pub fn of_level(level: i32) -> Option<Self> {
        Self::ALL.into_iter().find(|verification| verification.level() == level)
    }

    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Declared => Text::new("申告", "Declared"),
            Self::Checked => Text::new("担当確認", "Checked by an advisor"),
            Self::Evidenced => Text::new("証憑", "Evidence"),
            Self::Confirmed => Text::new("事業者確認", "Confirmed by the business"),
        }
    }
}

/// Records an outcome (`key`, `case`) or edits one (`id`, `version`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OutcomeForm {
    pub key: String,
    pub case: String,
    pub id: String,
    pub version: i64,
    /// The type's key; in an edit it stays what it was.
    pub kind: String,
    /// Of the chosen type.
    pub class: String,
    pub occurred_on: String,
    /// 1 if it is left empty.
    pub quantity: String,
    pub deal_code: String,
    pub evidence: String,
    pub note: String,
}

/// A checked [`OutcomeForm`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub kind: String,
    pub class: Option<String>,
    pub occurred_on: NaiveDate,
    pub quantity: Quantity,
    pub deal_code: Option<String>,
    pub evidence: String,
    pub note: String,
}

/// The days of a case that an outcome must keep to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseDays {
    pub opened_on: NaiveDate,
    pub closed_on: Option<NaiveDate>,
    pub today: NaiveDate,
}

impl OutcomeForm {
    /// Puts a field back to what it was, as a history tells it. How well it was known does not come back with it.
    pub fn put_back(&mut self, field: &str, before: &str) {
        let text = match field {
            "kind" => &mut self.kind,
            "class" => &mut self.class,
            "occurred_on" => &mut self.occurred_on,
            "quantity" => &mut self.quantity,
            "deal_code" => &mut self.deal_code,
            "evidence" => &mut self.evidence,
            "note" => &mut self.note,
            _ => return,
        };
        before.clone_into(text);
    }

    /// Reads the form for a case of this programme. `before` is the outcome as it stands, which may keep a type or
    /// class that was retired meanwhile.
    ///
    /// # Errors
    /// The fields that must be put right.
    pub fn check(
        &self,
        programme: &Programme,
        days: CaseDays,
        before: Option<(&str, Option<&str>)>,
    ) -> Result<Outcome, FieldErrors> {
        let mut read = Reader::default();
        let kind = programme.outcome_type(self.kind.trim());
        let kind = kind.filter(|kind| !kind.retired || before.is_some_and(|(key, _)| key == kind.key));
        if kind.is_none() {
            read.errors.add("kind", w::FOREIGN_TYPE);
        }
        let class = kind.and_then(|kind| self.read_class(&mut read, kind, before.and_then(|(_, class)| class)));
        let occurred_on = day_or_today(&mut read, "occurred_on", &self.occurred_on, days.today);
        not_before(&mut read, "occurred_on", occurred_on, days.opened_on, w::BEFORE_OPENING);
        if let (Some(on), Some(closed_on)) = (occurred_on, days.closed_on)
            && on > closed_on
        {
            read.errors.add("occurred_on", w::AFTER_CLOSING.fill_words(&[("day", &day_words(closed_on))]));
        }
        let quantity = read.optional_quantity("quantity", &self.quantity).unwrap_or(Quantity::ONE);
        let deal_code = read.optional_line("deal_code", &self.deal_code);
        let evidence = read.optional_note("evidence", &self.evidence);
        let note = read.optional_note("note", &self.note);
        read.errors.or(|| Outcome {
            kind: kind.expect("a missing type is an error").key.clone(),
            class,
            occurred_on: occurred_on.expect("a day that cannot be read is an error"),
            quantity,
            deal_code: (!deal_code.is_empty()).then_some(deal_code),
            evidence,
            note,
        })
    }

    fn read_class(&self, read: &mut Reader, kind: &OutcomeType, before: Option<&str>) -> Option<String> {
        let key = self.class.trim();
        if key.is_empty() {
            return None;
        }
        let class = kind.class(key).filter(|class| !class.retired || before == Some(key));
        if class.is_none() {
            read.errors.add("class", if kind.classes.is_empty() { w::NO_CLASSES } else { w::FOREIGN_CLASS });
        }
        class.map(|class| class.key.clone())
    }
}

/// Sets how well an outcome is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct VerifyForm {
    pub id: String,
    pub version: i64,
    pub level: String,
    /// What it was checked by; stands in for the outcome's evidence where that is still empty.
    pub evidence: String,
}

impl VerifyForm {
    /// Reads the level and the evidence, which 証憑 needs.
    ///
    /// # Errors
    /// A level that staff cannot set; missing evidence.
    pub fn check(&self, evidence_now: &str) -> Result<(Verification, String), FieldErrors> {
        let mut read = Reader::default();
        let level = self.level.trim().parse().ok().and_then(Verification::of_level);
        let level = level.filter(|level| *level != Verification::Confirmed);
        if level.is_none() {
            read.errors.add("level", w::NOT_BY_STAFF);
        }
        let typed = read.optional_note("evidence", &self.evidence);
        let evidence = if typed.is_empty() { evidence_now.to_owned() } else { typed };
        if level == Some(Verification::Evidenced) && evidence.is_empty() {
            read.errors.add("evidence", w::EVIDENCE_NEEDED);
        }
        read.errors.or(|| (level.expect("a missing level is an error"), evidence))
    }
}
