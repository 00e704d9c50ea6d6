//! The way of cases through the stages of a programme in a fiscal year: of those that entered a stage, how many went
//! on, went back, were closed or stand there still, and how long they stayed.
//!
//! A case counts once in each stage that it entered, by its last stay there, so that the four parts sum to the whole.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::{CaseId, Words, programmes::Programme};

/// One stay of a case in a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay {
    pub case: CaseId,
    pub stage: String,
    pub entered_on: NaiveDate,
    /// When it ended, and how; none while the case stands there.
    pub left: Option<(NaiveDate, Left)>,
}

/// How a stay ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Left {
    /// To another stage.
    For(String),
    /// The case was closed, with its aim reached or not.
    Closed { achieved: bool },
}

/// A stage of the funnel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunnelStage {
    pub key: String,
    pub name: Words,
    /// The cases that entered it: the sum of the four that follow.
    pub entered: u32,
    pub went_on: u32,
    pub went_back: u32,
    pub closed: u32,
    pub here: u32,
    /// Among the closed, those that were closed as achieved.
    pub achieved: u32,
    /// The median of the days of the stays that have ended, rounded up to a whole day.
    pub median_days: Option<i64>,
}

impl FunnelStage {
    /// The share of those that went on or reached their aim among those that left, in percent; none while all stay.
    #[must_use]
    pub fn passed_percent(&self) -> Option<u32> {
        let left = self.entered - self.here;
        let passed = self.went_on + self.achieved;
        (left > 0).then(|| (passed * 100 + left / 2) / left)
    }
}

/// The stages in their order, from the stays that began in the period, the earlier first; a retired stage only where a
/// case entered it.
#[must_use]
pub fn funnel(programme: &Programme, stays: &[Stay]) -> Vec<FunnelStage> {
    let place = |key: &str| programme.stages.iter().position(|stage| stage.key == key);
    let of_stage = |stage: &crate::programmes::Stage| {
        let mut last: HashMap<CaseId, &Stay> = HashMap::new();
        last.extend(stays.iter().filter(|stay| stay.stage == stage.key).map(|stay| (stay.case, stay)));
        let mut it = empty(stage.key.clone(), stage.name.clone());
        let mut days = Vec::new();
        for stay in last.into_values() {
            it.entered += 1;
            days.extend(stay.left.as_ref().map(|(on, _)| (*on - stay.entered_on).num_days().max(0)));
            match &stay.left {
                None => it.here += 1,
                Some((_, Left::For(to))) if place(to) < place(&stay.stage) => it.went_back += 1,
                Some((_, Left::For(_))) => it.went_on += 1,
                Some((_, Left::Closed { achieved })) => {
                    it.closed += 1;
                    it.achieved += u32::from(*achieved);
                }
            }
        }
        it.median_days = median(days);
        (!stage.retired || it.entered > 0).then_some(it)
    };
    programme.stages.iter().filter_map(of_stage).collect()
}

fn empty(key: String, name: Words) -> FunnelStage {
    FunnelStage { key, name, entered: 0, went_on: 0, went_back: 0, closed: 0, here: 0, achieved: 0, median_days: None }
}

fn median(mut days: Vec<i64>) -> Option<i64> {
    days.sort_unstable();
    let upper = *days.get(days.len() / 2)?;
    let lower = days[(days.len() - 1) / 2];
    Some((lower + upper + 1) / 2)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{ProgrammeId, programmes::Stage};

    fn programme() -> Programme {
        let stage =
            |key: &str, retired| Stage { key: key.to_owned(), name: Words::same(key), retired, gates: Vec::new() };
        Programme {
            id: ProgrammeId(Uuid::nil()),
            version: 1,
            code: "dx".to_owned(),
            name: Words::same("DX"),
            confidential: false,
            quiet_days: 45,
            may_skip: true,
            closing_needs_approval: false,
            stages: vec![stage("a", false), stage("old", true), stage("b", false), stage("c", false)],
            routes: Vec::new(),
            outcome_types: Vec::new(),
            topics: Vec::new(),
            default_measures: Vec::new(),
        }
    }

    fn day(n: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 5, n).expect("a day")
    }

    fn stay(case: u128, stage: &str, from: u32, left: Option<(u32, Left)>) -> Stay {
        let left = left.map(|(on, left)| (day(on), left));
        Stay { case: CaseId(Uuid::from_u128(case)), stage: stage.to_owned(), entered_on: day(from), left }
    }

    fn to(stage: &str) -> Left {
        Left::For(stage.to_owned())
    }

    #[test]
    fn who_entered_a_stage_went_on_went_back_ended_or_is_still_there() {
        let stays = [
            stay(1, "a", 1, Some((3, to("b")))),
            stay(1, "b", 3, Some((4, to("a")))),
            stay(1, "a", 4, Some((9, to("c")))),
            stay(1, "c", 9, Some((20, Left::Closed { achieved: true }))),
            stay(2, "a", 2, Some((10, Left::Closed { achieved: false }))),
            stay(3, "a", 2, None),
        ];
        let all = funnel(&programme(), &stays);
        assert_eq!(
            all.iter().map(|stage| stage.key.as_str()).collect::<Vec<_>>(),
            ["a", "b", "c"],
            "none in the old one"
        );
        for stage in &all {
            assert_eq!(stage.entered, stage.went_on + stage.went_back + stage.closed + stage.here, "{}", stage.key);
        }
        let a = &all[0];
        assert_eq!((a.entered, a.went_on, a.closed, a.here, a.achieved), (3, 1, 1, 1, 0), "case 1 counts once");
        assert_eq!(a.median_days, Some(7), "of 5 and 8 days, rounded up");
        assert_eq!(a.passed_percent(), Some(50));
        assert_eq!((all[1].went_back, all[1].median_days), (1, Some(1)));
        assert_eq!((all[2].closed, all[2].achieved, all[2].passed_percent()), (1, 1, Some(100)));
    }

    #[test]
    fn nobody_entered_is_no_percentage_and_no_day() {
        let all = funnel(&programme(), &[stay(1, "old", 1, None)]);
        assert_eq!(all.len(), 4, "the old stage is shown where a case entered it");
        assert!(all.iter().all(|stage| stage.median_days.is_none() && stage.passed_percent().is_none()));
    }
}
