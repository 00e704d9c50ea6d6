//! From what a plan file says to a plan without contradictions. Every rule that is broken is reported, with its place,
//! as in `indicator[K3-4b].part_of`.
//!
//! - `tree`: the plan's head, policies and measures
//! - `programmes`: stages, routes, outcome types
//! - `indicator`, `conditions`: one indicator by itself
//! - `relations`: うち and ratios, which look at other indicators

mod conditions;
mod indicator;
mod programmes;
mod relations;
mod tree;
mod words;

use std::collections::HashSet;

use super::outline::{Band, Bands, Plan};
use super::plan_file::{BandRow, PlanFile, words as both};
use crate::problem::FieldErrors;
use crate::text::is_clean_line;

impl PlanFile {
    /// # Errors
    /// Every broken rule, with its place in the file.
    pub fn check(&self) -> Result<Plan, FieldErrors> {
        let mut errors = FieldErrors::default();
        let span = tree::span(&self.plan, &mut errors);
        let tree = tree::tree(self, &mut errors);
        let programmes = programmes::programmes(&self.programme, &tree, &mut errors);
        let mut codes = Codes::default();
        let indicators = self.indicator.iter().filter_map(|row| {
            let place = format!("indicator[{}]", row.code);
            codes.check(&row.code, &format!("{place}.code"), &mut errors);
            indicator::indicator(row, &place, &tree, &programmes, &mut errors)
        });
        let indicators: Vec<_> = indicators.collect();
        relations::check(self, &indicators, &mut errors);
        let grades = bands(&self.grade, "grade", &mut errors);
        let paces = bands(&self.pace, "pace", &mut errors);
        match span {
            Some(span) if errors.is_empty() => Ok(Plan {
                name: both(&self.plan.name, self.plan.name_en.as_ref()),
                vision: both(&self.plan.vision, self.plan.vision_en.as_ref()),
                span,
                illustrative: self.plan.illustrative_figures,
                tree,
                programmes,
                indicators,
                grades,
                paces: if paces.0.is_empty() { Bands::default_paces() } else { paces },
            }),
            _ => Err(errors),
        }
    }
}

fn bands(rows: &[BandRow], place: &str, errors: &mut FieldErrors) -> Bands {
    for (index, pair) in rows.windows(2).enumerate() {
        if pair[1].at_least >= pair[0].at_least {
            errors.add(&format!("{place}[{}].at_least", index + 2), words::NO_BANDS);
        }
    }
    for (index, row) in rows.iter().enumerate() {
        text(&row.label, &format!("{place}[{}].label", index + 1), errors);
    }
    let band = |row: &BandRow| Band { label: both(&row.label, row.label_en.as_ref()), at_least: row.at_least };
    Bands(rows.iter().map(band).collect())
}

/// A text that must be there, in one line.
fn text(value: &str, place: &str, errors: &mut FieldErrors) {
    if value.trim().is_empty() {
        errors.add(place, words::EMPTY);
    } else if !is_clean_line(value) {
        errors.add(place, words::CONTROL);
    }
}

/// Codes that must differ from each other.
#[derive(Default)]
struct Codes(HashSet<String>);

impl Codes {
    fn check(&mut self, code: &str, place: &str, errors: &mut FieldErrors) {
        text(code, place, errors);
        if !self.0.insert(code.to_owned()) {
            errors.add(place, words::TWICE.fill(&[("value", code)]));
        }
    }
}
