//! The measures that a fact contributes to: from the links of its case, of a consultation's cases, or of a programme.

use std::collections::HashSet;
use std::str::FromStr;

use crate::lang::Text;
use crate::quantity::{NotAQuantity, Quantity, Share};

/// A case's link to a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureLink {
    pub measure: String,
    /// Given for all links of a case or for none.
    pub weight: Option<Quantity>,
}

impl FromStr for MeasureLink {
    type Err = NotAQuantity;

    /// As in a file for import: `CODE` or `CODE=weight`.
    fn from_str(text: &str) -> Result<Self, NotAQuantity> {
        let (measure, weight) = text.split_once('=').map_or((text, None), |(code, weight)| (code, Some(weight)));
        Ok(Self { measure: measure.to_owned(), weight: weight.map(str::parse).transpose()? })
    }
}

/// The links of a case; the first is the main one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseLinks(Vec<MeasureLink>);

/// Why links are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkProblem {
    Twice,
    SomeWithoutWeight,
    NotPositive,
    SumNotOne,
    TooMany,
}

impl LinkProblem {
    #[must_use]
    pub const fn says(self) -> Text {
        match self {
            Self::Twice => Text::new("同じ施策は一度だけ選べます。", "A measure can be linked only once."),
            Self::SomeWithoutWeight => Text::new(
                "按分の重みは、すべての施策に付けるか、どれにも付けないでください。",
                "Give a weight to every measure or to none.",
            ),
            Self::NotPositive => Text::new("按分の重みは0より大きい数にしてください。", "A weight must be above 0."),
            Self::SumNotOne => {
                Text::new("按分の重みの合計を1にしてください。", "The weights of a case must add up to 1.")
            }
            Self::TooMany => Text::new("施策は64件まで選べます。", "A case can be linked to at most 64 measures."),
        }
    }
}

impl CaseLinks {
    /// Keeps the common denominator of all shares small.
    pub const MOST: usize = 64;

    /// # Errors
    /// When a measure comes twice, or the weights are not all positive, given for all and summing to 1.
    pub fn new(links: Vec<MeasureLink>) -> Result<Self, LinkProblem> {
        let mut seen = HashSet::new();
        if !links.iter().all(|link| seen.insert(link.measure.as_str())) {
            return Err(LinkProblem::Twice);
        }
        if links.len() > Self::MOST {
            return Err(LinkProblem::TooMany);
        }
        let weights: Vec<Quantity> = links.iter().filter_map(|link| link.weight).collect();
        if weights.is_empty() {
            return Ok(Self(links));
        }
        if weights.len() < links.len() {
            return Err(LinkProblem::SomeWithoutWeight);
        }
        if weights.iter().any(|weight| *weight <= Quantity::ZERO) {
            return Err(LinkProblem::NotPositive);
        }
        let sum: i128 = weights.iter().map(|weight| i128::from(weight.millionths())).sum();
        if sum == i128::from(Quantity::ONE.millionths()) { Ok(Self(links)) } else { Err(LinkProblem::SumNotOne) }
    }

    #[must_use]
    pub fn links(&self) -> &[MeasureLink] {
        &self.0
    }

    /// What a fact of this case contributes to.
    #[must_use]
    pub fn contribution(&self) -> Contribution<'_> {
        let equal = Share::equal(u8::try_from(self.0.len()).unwrap_or(u8::MAX));
        let share = |link: &MeasureLink| link.weight.and_then(Share::weight).unwrap_or(equal);
        Contribution {
            measures: self.0.iter().map(|link| link.measure.as_str()).collect(),
            main: self.0.first().map(|link| link.measure.as_str()),
            shares: self.0.iter().map(|link| (link.measure.as_str(), share(link))).collect(),
        }
    }
}

/// The measures of a fact, one of them main, and the shares that it brings to them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contribution<'a> {
    pub measures: Vec<&'a str>,
    pub main: Option<&'a str>,
    pub shares: Vec<(&'a str, Share)>,
}

impl<'a> Contribution<'a> {
    /// Of a consultation about cases: the measures of all of them; the main one is the first case's. A consultation
    /// has no shares.
    #[must_use]
    pub fn of_cases(cases: &[&'a CaseLinks]) -> Self {
        let mut measures: Vec<&str> = Vec::new();
        for link in cases.iter().flat_map(|case| case.links()) {
            if !measures.contains(&link.measure.as_str()) {
                measures.push(&link.measure);
            }
        }
        let main = cases.first().and_then(|case| case.links().first()).map(|link| link.measure.as_str());
        Self { measures, main, shares: Vec::new() }
    }

    /// Of a consultation about no case: the default measures of its programme, none of them main.
    #[must_use]
    pub fn of_programme(default_measures: &[&'a str]) -> Self {
        Self { measures: default_measures.to_vec(), main: None, shares: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn links(text: &str) -> Result<CaseLinks, LinkProblem> {
        CaseLinks::new(text.split_terminator(';').map(|link| link.parse().expect("a link")).collect())
    }

    #[rstest]
    #[case("A;A", LinkProblem::Twice)]
    #[case("A=0.5;B", LinkProblem::SomeWithoutWeight)]
    #[case("A=1;B=0", LinkProblem::NotPositive)]
    #[case("A=1.5;B=-0.5", LinkProblem::NotPositive)]
    #[case("A=0.5;B=0.499999", LinkProblem::SumNotOne)]
    fn links_that_do_not_add_up_are_refused(#[case] text: &str, #[case] problem: LinkProblem) {
        assert_eq!(links(text), Err(problem));
    }

    #[test]
    fn links_without_weights_share_equally_and_the_first_is_main() {
        let case = links("A;B;C").expect("good links");
        let contribution = case.contribution();
        assert_eq!(contribution.main, Some("A"));
        assert_eq!(contribution.shares, [("A", Share::equal(3)), ("B", Share::equal(3)), ("C", Share::equal(3))]);
        assert_eq!(links("").expect("no links").contribution(), Contribution::default());
    }

    #[test]
    fn a_consultation_has_the_measures_of_all_its_cases_and_the_main_one_of_the_first() {
        let (first, second, none) = (links("A;B"), links("B;C"), links(""));
        let (first, second, none) = (first.expect("links"), second.expect("links"), none.expect("links"));
        let both = Contribution::of_cases(&[&first, &second]);
        assert_eq!((both.measures, both.main, both.shares), (vec!["A", "B", "C"], Some("A"), vec![]));
        assert_eq!(Contribution::of_cases(&[&none, &second]).main, None, "only the first case's main one counts");
    }
}
