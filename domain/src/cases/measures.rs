//! The measures (施策) of a case as a person sets them. The rule itself, each once, weights for all or none and summing
//! to 1, is [`CaseLinks`]'s, which figures are computed with.

use serde::{Deserialize, Serialize};

use super::words as w;
use crate::{
    FieldErrors, MeasureId, Reader,
    plan::contribution::{CaseLinks, LinkProblem, MeasureLink},
    quantity::Quantity,
};

/// One line as typed; a line without a measure is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MeasureLine {
    pub measure: String,
    pub weight: String,
}

/// A measure that a case contributes to. The first of a case is its main one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub measure: MeasureId,
    pub weight: Option<Quantity>,
}

/// The form that sets the measures of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MeasuresForm {
    pub id: String,
    pub version: i64,
    pub measures: Vec<MeasureLine>,
}

/// Reads the lines of measures: `known` are those that a case may be linked to.
pub(super) fn read_links(read: &mut Reader, lines: &[MeasureLine], known: &[MeasureId]) -> Vec<Link> {
    let mut links = Vec::new();
    let mut where_from = Vec::new();
    for (n, line) in lines.iter().enumerate().filter(|(_, line)| !line.measure.trim().is_empty()) {
        let (measure_field, weight_field) = (format!("measures[{n}].measure"), format!("measures[{n}].weight"));
        let measure = line.measure.parse().ok().filter(|id| known.contains(id));
        let weight = read.optional_quantity(&weight_field, &line.weight);
        match measure {
            None => read.errors.add(&measure_field, w::FOREIGN_MEASURE),
            Some(measure) => {
                links.push(Link { measure, weight });
                where_from.push(n);
            }
        }
    }
    if read.errors.is_empty()
        && let Err(problem) = rule(&links)
    {
        refuse(read, problem, &links, &where_from);
    }
    links
}

fn rule(links: &[Link]) -> Result<CaseLinks, LinkProblem> {
    let links = links.iter().map(|link| MeasureLink { measure: link.measure.to_string(), weight: link.weight });
    CaseLinks::new(links.collect())
}

/// Puts the message beside the line that it is about.
fn refuse(read: &mut Reader, problem: LinkProblem, links: &[Link], where_from: &[usize]) {
    let line = |n: usize| where_from.get(n).copied().unwrap_or(n);
    let weight_of = |found: Option<usize>| format!("measures[{}].weight", line(found.unwrap_or(0)));
    match problem {
        LinkProblem::Twice => {
            let again = (1..links.len()).find(|n| links[..*n].iter().any(|link| link.measure == links[*n].measure));
            read.errors.add(&format!("measures[{}].measure", line(again.unwrap_or(0))), problem.says());
        }
        LinkProblem::TooMany => read.errors.add("measures", problem.says()),
        LinkProblem::SomeWithoutWeight => {
            read.errors.add(&weight_of(links.iter().position(|link| link.weight.is_none())), problem.says());
        }
        LinkProblem::NotPositive => {
            let bad = links.iter().position(|link| link.weight.is_some_and(|weight| weight.millionths() <= 0));
            read.errors.add(&weight_of(bad), problem.says());
        }
        LinkProblem::SumNotOne => {
            let sum = links.iter().filter_map(|link| link.weight).map(Quantity::millionths).sum();
            let sum = Quantity::from_millionths(sum).to_string();
            read.errors.add(&weight_of(None), w::WEIGHTS_SUM.fill(&[("sum", &sum)]));
        }
    }
}

impl MeasuresForm {
    /// # Errors
    /// The lines that must be put right.
    pub fn check(&self, known: &[MeasureId]) -> Result<Vec<Link>, FieldErrors> {
        let mut read = Reader::default();
        let links = read_links(&mut read, &self.measures, known);
        read.errors.or(|| links)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn measure(n: u128) -> MeasureId {
        MeasureId(Uuid::from_u128(n))
    }

    fn check(lines: &[(u128, &str)]) -> Result<Vec<Link>, FieldErrors> {
        let line = |(n, weight): &(u128, &str)| MeasureLine {
            measure: if *n == 0 { String::new() } else { measure(*n).to_string() },
            weight: (*weight).to_owned(),
        };
        let form = MeasuresForm { measures: lines.iter().map(line).collect(), ..MeasuresForm::default() };
        form.check(&[measure(1), measure(2), measure(3)])
    }

    fn refused(lines: &[(u128, &str)]) -> String {
        check(lines).expect_err("refused").0.remove(0).field
    }

    #[test]
    fn weights_are_for_all_or_for_none_and_sum_to_one() {
        assert_eq!(check(&[(1, ""), (0, ""), (2, "")]).expect("no weights").len(), 2);
        let links = check(&[(2, "０．７"), (1, "0.3")]).expect("they sum to 1");
        assert_eq!((links[0].measure, links[0].weight), (measure(2), Some(Quantity::from_millionths(700_000))));
        assert!(check(&[(1, "0.333333"), (2, "0.333333"), (3, "0.333334")]).is_ok());
        assert!(check(&[]).expect("none at all").is_empty());
    }

    #[test]
    fn a_wrong_weight_is_named_by_its_line() {
        assert_eq!(refused(&[(1, "0.7"), (2, "0.2")]), "measures[0].weight");
        assert_eq!(refused(&[(1, "0.333333"), (2, "0.333333"), (3, "0.333333")]), "measures[0].weight");
        assert_eq!(refused(&[(1, "0.7"), (0, ""), (2, "")]), "measures[2].weight");
        assert_eq!(refused(&[(1, "1.5"), (2, "-0.5")]), "measures[1].weight");
        assert_eq!(refused(&[(1, "1"), (2, "0")]), "measures[1].weight");
        assert_eq!(refused(&[(1, "0.7"), (2, "third")]), "measures[1].weight");
        assert_eq!(refused(&[(1, ""), (0, ""), (1, "")]), "measures[2].measure");
        assert_eq!(refused(&[(1, ""), (9, "")]), "measures[1].measure");
    }
}
