//! Values typed by hand for a period, with the source they were taken from.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::calendar::{Period, PlanSpan};
use crate::lang::{Text, Words};
use crate::plan::indicator::TypedRule;
use crate::quantity::Quantity;

/// One typed value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedValue {
    pub period: Period,
    pub value: Quantity,
    /// Where the number was taken from.
    pub source: String,
}

/// The typed values of all indicators.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedValues(HashMap<String, Vec<TypedValue>>);

/// A value's period overlaps that of another one, which would then count twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    pub with: Period,
}

impl Overlap {
    #[must_use]
    pub fn says(self) -> Words {
        const OVERLAP: Text = Text::new(
            "{period}の値と期間が重なるため、二重に数えてしまいます。どちらか一方を入力してください。",
            "The period overlaps that of the value for {period}, which would count twice. Enter only one of them.",
        );
        let label = self.with.label();
        Words { ja: OVERLAP.fill(&[("period", &label.ja)]).ja, en: OVERLAP.fill(&[("period", &label.en)]).en }
    }
}

impl TypedValues {
    /// Keeps a value; a second one for the same period replaces the first.
    ///
    /// # Errors
    /// When it overlaps another value of an indicator that sums its values.
    pub fn put(&mut self, code: &str, rule: TypedRule, span: PlanSpan, value: TypedValue) -> Result<(), Overlap> {
        let values = self.0.entry(code.to_owned()).or_default();
        if let Some(same) = values.iter_mut().find(|other| other.period == value.period) {
            *same = value;
            return Ok(());
        }
        let dates = value.period.dates(span);
        let overlap = values.iter().find(|other| other.period.dates(span).overlaps(dates));
        match (rule, overlap) {
            (TypedRule::Sum(_), Some(other)) => Err(Overlap { with: other.period }),
            (TypedRule::Sum(_) | TypedRule::Latest, _) => {
                values.push(value);
                Ok(())
            }
        }
    }

    #[must_use]
    pub fn of(&self, code: &str) -> &[TypedValue] {
        self.0.get(code).map(Vec::as_slice).unwrap_or_default()
    }
}
