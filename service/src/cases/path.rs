//! The path of a case through its stages, with the days that it spent in each.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{cases::PathStage, programmes::Programme};

use crate::entities::stage_entry;

/// The stages in order. Time counts from each step to the next; the last one's until the case was closed, or today. A
/// retired stage is shown where the case has been in it.
pub(super) fn path_of(
    programme: &Programme,
    entries: &[stage_entry::Model],
    now: Option<&str>,
    until: NaiveDate,
) -> Vec<PathStage> {
    let mut days: HashMap<&str, i64> = HashMap::new();
    for (n, entry) in entries.iter().enumerate() {
        let end = entries.get(n + 1).map_or(until, |next| next.entered_on);
        *days.entry(&entry.stage_key).or_default() += (end - entry.entered_on).num_days().max(0);
    }
    let shown = programme.stages.iter().filter(|stage| !stage.retired || days.contains_key(stage.key.as_str()));
    let stage = |stage: &domain::programmes::Stage| PathStage {
        name: stage.name.clone(),
        days: days.get(stage.key.as_str()).copied(),
        now: now == Some(stage.key.as_str()),
    };
    shown.map(stage).collect()
}
