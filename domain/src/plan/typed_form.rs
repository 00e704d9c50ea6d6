//! What a person sends who types a value of an indicator, takes one back, or clears an indicator's mark 例.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::words as w;
use crate::calendar::{FiscalYear, Half, Period, PlanSpan, Quarter};
use crate::fields::Reader;
use crate::lang::{Text, Words};
use crate::problem::FieldErrors;
use crate::quantity::Quantity;

/// The names of the fields, for pages and for what is said after a collision.
pub mod labels {
    use crate::lang::Text;

    pub const YEAR: Text = Text::new("年度", "Fiscal year");
    pub const PART: Text = Text::new("期間", "Part of the year");
    pub const VALUE: Text = Text::new("値", "Value");
    pub const SOURCE: Text = Text::new("出典", "Source");
    pub const DATED_ON: Text = Text::new("出典の日付", "Date of the source");
    pub const NOTE: Text = Text::new("メモ", "Note");
}

/// A value of an indicator for a period: a new one, or the correction of one that is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedValueForm {
    /// The indicator's id.
    pub indicator: String,
    /// The version of the value that is corrected; 0 for a new one.
    pub version: i64,
    /// `2024`, or `plan`.
    pub year: String,
    /// `H1`, `Q3`, `05` for May; empty for the whole.
    pub part: String,
    pub value: String,
    /// Where the number was taken from, as in 経済構造実態調査.
    pub source: String,
    pub dated_on: String,
    pub note: String,
}

/// A checked [`TypedValueForm`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnteredValue {
    pub period: Period,
    pub value: Quantity,
    pub source: String,
    pub dated_on: NaiveDate,
    pub note: String,
}

impl TypedValueForm {
    /// # Errors
    /// The fields that must be put right: a period that is none or has not begun, a value that is no number, a source
    /// that is not named or of a day to come.
    pub fn check(&self, today: NaiveDate, span: PlanSpan) -> Result<EnteredValue, FieldErrors> {
        let mut read = Reader::default();
        let period = period_of(self.year.trim(), self.part.trim());
        match period {
            None => read.errors.add("year", w::NO_PERIOD),
            Some(period) if period.dates(span).first > today => {
                let label = period.label();
                let ja = w::NOT_BEGUN.fill(&[("period", &label.ja)]).ja;
                let en = w::NOT_BEGUN.fill(&[("period", &label.en)]).en;
                read.errors.add("year", Words { ja, en });
            }
            Some(_) => {}
        }
        let value = read.quantity("value", &self.value);
        let source = read.line("source", &self.source);
        let dated_on = read.past_date("dated_on", &self.dated_on, today);
        let note = read.optional_note("note", &self.note);
        read.errors.or(|| EnteredValue {
            period: period.expect("a missing period is an error"),
            value: value.expect("a missing value is an error"),
            source,
            dated_on: dated_on.expect("a missing date is an error"),
            note,
        })
    }

    /// The same with another period.
    #[must_use]
    pub fn with_period(self, period: Period) -> Self {
        let (year, part) = parts_of(period);
        Self { year, part, ..self }
    }

    /// The period that its two fields name.
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        period_of(self.year.trim(), self.part.trim())
    }
}

fn period_of(year: &str, part: &str) -> Option<Period> {
    match (year.parse().ok()?, part) {
        (whole @ (Period::Plan | Period::Year(_)), "") => Some(whole),
        (Period::Year(year), part) => parts(year).into_iter().find(|(key, ..)| *key == part).map(|(.., period)| period),
        _ => None,
    }
}

/// The fields `year` and `part` of a period.
#[must_use]
pub fn parts_of(period: Period) -> (String, String) {
    let year = match period {
        Period::Plan => return (period.to_string(), String::new()),
        Period::Year(year) | Period::Half(year, _) | Period::Quarter(year, _) => year,
        Period::Month(month) => FiscalYear::of(month.dates().first),
    };
    let part = parts(year).into_iter().find(|(.., other)| *other == period).map(|(key, ..)| key);
    (Period::Year(year).to_string(), part.unwrap_or_default())
}

/// The parts of a fiscal year, as a form offers them: what is sent, what is read, the period.
#[must_use]
pub fn parts(year: FiscalYear) -> Vec<(String, Words, Period)> {
    let halves = Half::ALL.map(|half| (format!("H{}", half.number()), half.label(), Period::Half(year, half)));
    let quarters = Quarter::ALL.map(|one| (format!("Q{}", one.number()), one.label(), Period::Quarter(year, one)));
    let named = halves.into_iter().chain(quarters).map(|(key, label, period)| (key, label.into(), period));
    let months = year.months().map(|month| {
        const MONTH: Text = Text::new("{n}月", "month {n}");
        let label = MONTH.fill(&[("n", &month.month().to_string())]);
        (format!("{:02}", month.month()), label, Period::Month(month))
    });
    named.chain(months).collect()
}

/// Takes a typed value back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WithdrawForm {
    /// The indicator's id.
    pub indicator: String,
    pub period: String,
    pub version: i64,
}

/// Clears an indicator's mark 例, or sets it again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExampleForm {
    /// The indicator's id.
    pub indicator: String,
    pub version: i64,
    pub marked: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span() -> PlanSpan {
        let year = |year| FiscalYear::new(year).expect("a year");
        PlanSpan::new(year(2023), year(2027)).expect("a span")
    }

    fn form() -> TypedValueForm {
        TypedValueForm {
            year: "2025".to_owned(),
            part: "H1".to_owned(),
            value: "１，０３５．５".to_owned(),
            source: "経済構造実態調査".to_owned(),
            dated_on: "2025-12-20".to_owned(),
            ..TypedValueForm::default()
        }
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
    }

    #[test]
    fn every_period_goes_through_the_form_and_back() {
        for period in Period::all(span()) {
            let sent = form().with_period(period);
            assert_eq!(sent.period(), Some(period));
        }
        assert_eq!(period_of("2025", "01"), "2026-01".parse().ok(), "January belongs to the year before");
        for (year, part) in [("", ""), ("plan", "H1"), ("2025", "13"), ("2025", "H3"), ("2025H1", ""), ("25", "")] {
            assert_eq!(period_of(year, part), None, "{year} {part}");
        }
    }

    #[test]
    fn a_typed_value_has_a_number_a_source_and_its_date() {
        let read = form().check(today(), span()).expect("the form is right");
        assert_eq!((read.value.to_string().as_str(), read.period.to_string().as_str()), ("1035.5", "2025H1"));
        let empty = TypedValueForm::default().check(today(), span()).expect_err("all is missing");
        let fields: Vec<_> = empty.0.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, ["year", "value", "source", "dated_on"]);
    }

    #[test]
    fn nobody_knows_the_figures_of_a_period_to_come() {
        let next = TypedValueForm { year: "2027".to_owned(), part: String::new(), ..form() };
        let errors = next.check(today(), span()).expect_err("the year has not begun");
        assert_eq!(errors.0[0].field, "year");
        assert!(errors.0[0].says.ja.contains("令和9年度(2027)"));
        let dated = TypedValueForm { dated_on: "2026-11-23".to_owned(), ..form() };
        assert_eq!(dated.check(today(), span()).expect_err("tomorrow").0[0].field, "dated_on");
    }
}
