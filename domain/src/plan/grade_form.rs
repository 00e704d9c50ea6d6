//! What a person sends who grades a figure otherwise than its band does, and says why; or takes that back.

use serde::{Deserialize, Serialize};

use super::{Bands, words as w};
use crate::calendar::Period;
use crate::fields::Reader;
use crate::lang::Text;
use crate::problem::FieldErrors;

pub const GRADE: Text = Text::new("評価", "Grade");
pub const REASON: Text = Text::new("理由", "Reason");

/// A grade that a person gave a figure in place of its band's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenGrade {
    /// The label of one of the plan's grades, in Japanese.
    pub label: String,
    pub reason: String,
}

/// The form as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GradeForm {
    /// The indicator's id.
    pub indicator: String,
    pub period: String,
    /// The version of what was decided before; 0 for nothing.
    pub version: i64,
    /// The label of a grade; empty for the band's own.
    pub grade: String,
    pub reason: String,
}

impl GradeForm {
    /// The period, and the grade that it is given; none for that of its band.
    ///
    /// # Errors
    /// The fields that must be put right: a grade that the plan does not have, a missing reason.
    pub fn check(&self, grades: &Bands) -> Result<(Period, Option<GivenGrade>), FieldErrors> {
        let mut read = Reader::default();
        let period = self.period.parse().ok();
        if period.is_none() {
            read.errors.add("period", w::NO_PERIOD);
        }
        let label = self.grade.trim();
        if !label.is_empty() && grades.named(label).is_none() {
            read.errors.add("grade", w::NO_SUCH_GRADE);
        }
        // Going back to the band explains itself.
        let given = match label {
            "" => None,
            label => Some(GivenGrade { label: label.to_owned(), reason: read.note("reason", &self.reason) }),
        };
        read.errors.or(|| (period.expect("a missing period is an error"), given))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Band;
    use crate::quantity::Quantity;

    fn check(grade: &str, reason: &str) -> Result<Option<GivenGrade>, Vec<String>> {
        let band = |label: &str| Band { label: crate::Words::same(label), at_least: Quantity::ONE };
        let form = GradeForm {
            period: "2026".to_owned(),
            grade: grade.to_owned(),
            reason: reason.to_owned(),
            ..GradeForm::default()
        };
        let checked = form.check(&Bands(vec![band("A"), band("B")]));
        checked.map(|(_, given)| given).map_err(|errors| errors.0.into_iter().map(|error| error.field).collect())
    }

    #[test]
    fn a_grade_in_place_of_the_bands_is_one_of_the_plan_and_has_a_reason() {
        let given = GivenGrade { label: "A".to_owned(), reason: "特別な事情".to_owned() };
        assert_eq!(check("A", "特別な事情"), Ok(Some(given)));
        assert_eq!(check("A", " "), Err(vec!["reason".to_owned()]));
        assert_eq!(check("S", "理由"), Err(vec!["grade".to_owned()]));
        assert_eq!(check("A", "a\0"), Err(vec!["reason".to_owned()]));
        assert_eq!(check("", ""), Ok(None));
        let nowhen = GradeForm { period: "2026H9".to_owned(), ..GradeForm::default() };
        assert!(nowhen.check(&Bands(Vec::new())).is_err());
    }
}
