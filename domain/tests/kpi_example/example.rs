//! Reads the worked example beside this folder: a plan, records as CSV files, and what each figure must be.

use std::collections::HashMap;
use std::path::PathBuf;

use domain::plan::contribution::CaseLinks;
use domain::plan::typed::{TypedValue, TypedValues};
use domain::plan::{Measured, Plan, PlanFile};
use serde::Deserialize;

use crate::records::{Business, Case, Consultation, Outcome, Records, Stage};

pub(crate) type Row = HashMap<String, String>;

fn path(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/kpi-example").join(file)
}

pub(crate) fn plan_file() -> PlanFile {
    toml::from_str(&std::fs::read_to_string(path("plan.toml")).expect("the plan file")).expect("a plan")
}

pub(crate) fn plan() -> Plan {
    plan_file().check().expect("a plan without contradictions")
}

/// One row of what must come out.
#[derive(Debug, Deserialize)]
pub(crate) struct Expected {
    pub(crate) indicator: String,
    pub(crate) period: String,
    pub(crate) value: Option<f64>,
    pub(crate) target: Option<f64>,
    pub(crate) achievement: Option<f64>,
    pub(crate) members: Vec<String>,
}

pub(crate) fn expected() -> Vec<Expected> {
    serde_json::from_str(&std::fs::read_to_string(path("expected.json")).expect("the expectations")).expect("rows")
}

fn rows(file: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(path(file)).expect("a file of the example");
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

pub(crate) fn list(text: &str) -> Vec<String> {
    text.split(';').filter(|item| !item.is_empty()).map(str::to_owned).collect()
}

fn links(text: &str) -> CaseLinks {
    let links = list(text).iter().map(|link| link.parse().expect("a link")).collect();
    CaseLinks::new(links).expect("links that add up")
}

fn take(row: &Row, column: &str) -> String {
    row[column].clone()
}

pub(crate) fn records() -> Records {
    Records {
        businesses: rows("businesses.csv")
            .iter()
            .map(|row| Business {
                key: take(row, "key"),
                industry: row["industry"].parse().ok(),
                municipality: take(row, "municipality"),
                merged_into: take(row, "merged_into"),
            })
            .collect(),
        cases: rows("cases.csv")
            .iter()
            .map(|row| Case {
                key: take(row, "key"),
                business: take(row, "business"),
                programme: take(row, "programme"),
                opened_on: row["opened_on"].parse().expect("a date"),
                closed: row["closed_on"].parse().ok().map(|on| (on, take(row, "result"))),
                links: links(&row["measures"]),
            })
            .collect(),
        stages: rows("stages.csv")
            .iter()
            .map(|row| Stage {
                case: take(row, "case"),
                stage: take(row, "stage"),
                on: row["entered_on"].parse().expect("a date"),
            })
            .collect(),
        consultations: rows("consultations.csv")
            .iter()
            .filter(|row| row["status"] == "confirmed")
            .map(|row| Consultation {
                key: take(row, "key"),
                on: row["on"].parse().expect("a date"),
                minutes: row["minutes"].parse().expect("minutes"),
                channel: take(row, "channel"),
                topics: list(&row["topics"]),
                businesses: list(&row["businesses"]),
                cases: list(&row["cases"]),
                programme: take(row, "programme"),
            })
            .collect(),
        outcomes: rows("outcomes.csv")
            .iter()
            .map(|row| Outcome {
                key: take(row, "key"),
                case: take(row, "case"),
                kind: take(row, "type"),
                class: take(row, "class"),
                on: row["on"].parse().expect("a date"),
                quantity: row["quantity"].parse().expect("a quantity"),
                verification: row["verification"].parse().expect("a level"),
                deal: take(row, "deal"),
            })
            .collect(),
    }
}

pub(crate) fn typed_values(plan: &Plan) -> TypedValues {
    let mut values = TypedValues::default();
    for row in rows("values.csv") {
        let indicator = plan.indicator(&row["indicator"]).expect("an indicator of the plan");
        let Measured::Typed(rule) = indicator.measured else { panic!("{} is not typed", indicator.code) };
        let value = TypedValue {
            period: row["period"].parse().expect("a period"),
            value: row["value"].parse().expect("a value"),
            source: take(&row, "source"),
        };
        values.put(&indicator.code, rule, plan.span, value).expect("values that do not overlap");
    }
    values
}
