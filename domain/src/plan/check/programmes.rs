//! The programmes: their stages, routes and outcome types.

use super::super::outline::{Named, OutcomeType, Programme};
use super::super::plan_file::{KeyRow, OutcomeRow, ProgrammeRow, words as both};
use super::super::tree::Tree;
use super::{Codes, text, words};
use crate::problem::FieldErrors;

pub(super) fn programmes(rows: &[ProgrammeRow], tree: &Tree, errors: &mut FieldErrors) -> Vec<Programme> {
    let mut codes = Codes::default();
    let programme = |row: &ProgrammeRow| {
        let place = format!("programme[{}]", row.code);
        codes.check(&row.code, &format!("{place}.code"), errors);
        text(&row.name, &format!("{place}.name"), errors);
        let mut seen = Codes::default();
        for code in &row.measures {
            seen.check(code, &format!("{place}.measures"), errors);
            if tree.measure(code).is_none() {
                errors.add(&format!("{place}.measures"), words::UNKNOWN.fill(&[("value", code)]));
            }
        }
        Programme {
            code: row.code.clone(),
            name: both(&row.name, row.name_en.as_ref()),
            confidential: row.confidential,
            routes: named(&row.routes, &format!("{place}.routes"), errors),
            default_measures: row.measures.clone(),
            stages: named(&row.stages, &format!("{place}.stages"), errors),
            outcome_types: outcome_types(&row.outcomes, &format!("{place}.outcomes"), errors),
        }
    };
    rows.iter().map(programme).collect()
}

fn named(rows: &[KeyRow], place: &str, errors: &mut FieldErrors) -> Vec<Named> {
    let mut keys = Codes::default();
    let named = |row: &KeyRow| {
        keys.check(&row.key, &format!("{place}[{}].key", row.key), errors);
        text(&row.name, &format!("{place}[{}].name", row.key), errors);
        Named { key: row.key.clone(), name: both(&row.name, row.name_en.as_ref()) }
    };
    rows.iter().map(named).collect()
}

fn outcome_types(rows: &[OutcomeRow], place: &str, errors: &mut FieldErrors) -> Vec<OutcomeType> {
    let mut keys = Codes::default();
    let outcome_type = |row: &OutcomeRow| {
        let place = format!("{place}[{}]", row.key);
        keys.check(&row.key, &format!("{place}.key"), errors);
        text(&row.name, &format!("{place}.name"), errors);
        OutcomeType {
            key: row.key.clone(),
            name: both(&row.name, row.name_en.as_ref()),
            unit: row.unit.clone(),
            classes: named(&row.classes, &format!("{place}.classes"), errors),
        }
    };
    rows.iter().map(outcome_type).collect()
}
