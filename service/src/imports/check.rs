//! Holds rows against what is known: every reference, and every rule that needs more than one row.
//!
//! - `merges.rs`: businesses merged in a circle; `outcomes.rs`: types, classes and deals; here all other references

mod merges;
mod outcomes;

use super::{
    known::Known,
    report::{Place, Report},
    rows::{CaseRow, ConsultationRow, Rows},
    words,
};
use crate::{failure::Result, tx::Tx};

pub(super) async fn check(tx: &Tx, rows: &Rows, known: &Known, report: &mut Report) -> Result<()> {
    businesses(rows, known, report);
    merges::check(tx, rows, known, report).await?;
    for row in &rows.cases {
        case(row, known, report);
    }
    stages(rows, known, report);
    for row in &rows.consultations {
        consultation(row, known, report);
    }
    outcomes::check(tx, rows, known, report).await
}

fn unknown(report: &mut Report, place: Place<'_>, value: &str) {
    report.add(place, words::UNKNOWN.fill(&[("value", value)]));
}

fn businesses(rows: &Rows, known: &Known, report: &mut Report) {
    for row in rows.businesses.iter().filter(|row| !row.merged_into.is_empty()) {
        if !known.businesses.ids.contains_key(&row.merged_into) {
            let place = Place { file: "businesses.csv", line: row.line, column: "merged_into" };
            unknown(report, place, &row.merged_into);
        }
    }
}

fn case(row: &CaseRow, known: &Known, report: &mut Report) {
    let at = |column| Place { file: "cases.csv", line: row.line, column };
    if !known.businesses.ids.contains_key(&row.business) {
        unknown(report, at("business"), &row.business);
    }
    if !known.programmes.contains_key(&row.programme) {
        unknown(report, at("programme"), &row.programme);
    }
    for link in row.links.links() {
        if known.measures.id(&link.measure, row.opened_on).is_none() {
            unknown(report, at("measures"), &link.measure);
        }
    }
}

/// The programmes of the cases that the files name, by the cases' keys.
fn programmes_of_cases<'k>(rows: &'k Rows, known: &'k Known) -> std::collections::HashMap<&'k str, &'k str> {
    let kept = known
        .cases
        .rows
        .iter()
        .filter_map(|(key, row)| known.programme_code(row.programme_id).map(|code| (key.as_str(), code)));
    let typed = rows.cases.iter().map(|row| (row.key.as_str(), row.programme.as_str()));
    kept.chain(typed).collect()
}

fn stages(rows: &Rows, known: &Known, report: &mut Report) {
    let programmes = programmes_of_cases(rows, known);
    for row in &rows.stages {
        let at = |column| Place { file: "stages.csv", line: row.line, column };
        let Some(code) = programmes.get(row.case.as_str()) else {
            unknown(report, at("case"), &row.case);
            continue;
        };
        if known.programmes.get(*code).is_some_and(|programme| !programme.stages.contains(&row.stage)) {
            report.add(at("stage"), words::NOT_OF_PROGRAMME.fill(&[("value", &row.stage), ("programme", code)]));
        }
    }
}

fn consultation(row: &ConsultationRow, known: &Known, report: &mut Report) {
    let at = |column| Place { file: "consultations.csv", line: row.line, column };
    for key in row.businesses.iter().filter(|key| !known.businesses.ids.contains_key(*key)) {
        unknown(report, at("businesses"), key);
    }
    for key in row.cases.iter().filter(|key| !known.cases.ids.contains_key(*key)) {
        unknown(report, at("cases"), key);
    }
    if !row.programme.is_empty() && !known.programmes.contains_key(&row.programme) {
        unknown(report, at("programme"), &row.programme);
    }
}
