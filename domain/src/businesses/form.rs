//! What a person sends to register or edit a business.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::BusinessKind;
use crate::{FieldErrors, Reader, Text};

const WHICH_KIND: Text = Text::new("区分を選んでください。", "Please choose a kind.");

/// The form as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BusinessForm {
    /// Makes sending it twice make one record.
    pub key: String,
    pub kind: String,
    pub name: String,
    pub kana: String,
    pub municipality: String,
    pub employees: String,
    pub founded_on: String,
    pub note: String,
}

/// A checked [`BusinessForm`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Business {
    pub kind: BusinessKind,
    pub name: String,
    pub kana: String,
    pub municipality: String,
    pub employees: Option<i32>,
    pub founded_on: Option<NaiveDate>,
    pub note: String,
}

impl BusinessForm {
    /// Reads the form as of a day: a founding may lie in the future only for a pre-founder.
    ///
    /// # Errors
    /// The fields that must be put right.
    pub fn check(&self, today: NaiveDate) -> Result<Business, FieldErrors> {
        let mut read = Reader::default();
        let kind = BusinessKind::of_key(&self.kind);
        if kind.is_none() {
            read.errors.add("kind", WHICH_KIND);
        }
        let name = read.line("name", &self.name);
        let kana = read.optional_line("kana", &self.kana);
        let municipality = read.optional_line("municipality", &self.municipality);
        let employees = read.optional_number("employees", &self.employees, 0, 1_000_000);
        let founded_on = match kind {
            Some(BusinessKind::Prefounder) => read.optional_date("founded_on", &self.founded_on),
            _ if self.founded_on.trim().is_empty() => None,
            _ => read.past_date("founded_on", &self.founded_on, today),
        };
        let note = read.optional_note("note", &self.note);
        read.errors.or(|| Business {
            kind: kind.expect("a missing kind is an error"),
            name,
            kana,
            municipality,
            employees: employees.and_then(|n| i32::try_from(n).ok()),
            founded_on,
            note,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
    }

    #[test]
    fn a_business_needs_a_kind_and_a_name() {
        let errors = BusinessForm::default().check(today()).expect_err("nothing was typed");
        let fields: Vec<_> = errors.0.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, ["kind", "name"]);
    }

    #[test]
    fn only_a_pre_founder_may_be_founded_tomorrow() {
        let form = |kind: BusinessKind| BusinessForm {
            kind: kind.key().to_owned(),
            name: "見本 花子".to_owned(),
            founded_on: "2026-11-23".to_owned(),
            ..BusinessForm::default()
        };
        assert!(form(BusinessKind::Prefounder).check(today()).is_ok());
        assert!(form(BusinessKind::Sole).check(today()).is_err());
    }
}
