//! The plan's head, its policies and its measures.

use super::super::plan_file::{PlanFile, PlanRow, words as both};
use super::super::tree::{Measure, Policy, Tree};
use super::{Codes, text, words};
use crate::calendar::{FiscalYear, PlanSpan};
use crate::problem::FieldErrors;

pub(super) fn span(plan: &PlanRow, errors: &mut FieldErrors) -> Option<PlanSpan> {
    text(&plan.name, "plan.name", errors);
    let mut year = |number: i64, place: &str| {
        let year = u16::try_from(number).ok().filter(|year| (1..=9998).contains(year)).and_then(FiscalYear::new);
        if year.is_none() {
            errors.add(place, words::YEAR);
        }
        year
    };
    let (from, to) = (year(plan.fy_from, "plan.fy_from"), year(plan.fy_to, "plan.fy_to"));
    let span = PlanSpan::new(from?, to?);
    if span.is_none() {
        errors.add("plan.fy_to", words::ENDS_BEFORE);
    }
    span
}

pub(super) fn tree(file: &PlanFile, errors: &mut FieldErrors) -> Tree {
    let mut codes = Codes::default();
    codes.check(&file.plan.code, "plan.code", errors);
    let mut policies: Vec<Policy> = Vec::new();
    for row in &file.policy {
        let place = format!("policy[{}]", row.code);
        codes.check(&row.code, &format!("{place}.code"), errors);
        text(&row.name, &format!("{place}.name"), errors);
        let name = both(&row.name, row.name_en.as_ref());
        policies.push(Policy { code: row.code.clone(), name, measures: Vec::new() });
    }
    for row in &file.measure {
        let place = format!("measure[{}]", row.code);
        codes.check(&row.code, &format!("{place}.code"), errors);
        text(&row.name, &format!("{place}.name"), errors);
        let measure = Measure { code: row.code.clone(), name: both(&row.name, row.name_en.as_ref()) };
        match policies.iter_mut().find(|policy| policy.code == row.policy) {
            Some(policy) => policy.measures.push(measure),
            None => errors.add(&format!("{place}.policy"), words::UNKNOWN.fill(&[("value", &row.policy)])),
        }
    }
    Tree { plan_code: file.plan.code.clone(), policies }
}
