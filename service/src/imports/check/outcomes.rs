//! Outcomes: their cases, types and classes, and that those of one deal agree.

use std::collections::{HashMap, HashSet};

use super::{
    super::{
        bulk,
        known::Known,
        report::{Place, Report},
        rows::{OutcomeRow, Rows},
        words,
    },
    programmes_of_cases, unknown,
};
use crate::{entities::outcome, failure::Result, tx::Tx};

pub(super) async fn check(tx: &Tx, rows: &Rows, known: &Known, report: &mut Report) -> Result<()> {
    let programmes = programmes_of_cases(rows, known);
    for row in &rows.outcomes {
        match programmes.get(row.case.as_str()) {
            Some(code) => type_and_class(row, code, known, report),
            None => unknown(report, at(row, "case"), &row.case),
        }
    }
    deals(tx, rows, report).await
}

const fn at<'a>(row: &OutcomeRow, column: &'a str) -> Place<'a> {
    Place { file: "outcomes.csv", line: row.line, column }
}

fn type_and_class(row: &OutcomeRow, programme: &str, known: &Known, report: &mut Report) {
    let Some(types) = known.programmes.get(programme).map(|programme| &programme.types) else { return };
    let Some(classes) = types.get(&row.kind) else {
        let values = [("value", row.kind.as_str()), ("programme", programme)];
        report.add(at(row, "type"), words::NOT_OF_PROGRAMME.fill(&values));
        return;
    };
    if !row.class.is_empty() && !classes.contains(&row.class) {
        report.add(at(row, "class"), words::NOT_OF_TYPE.fill(&[("value", &row.class)]));
    }
}

/// Deals with what the database has of them beside the rows of the file.
async fn deals(tx: &Tx, rows: &Rows, report: &mut Report) -> Result<()> {
    let with_deal = || rows.outcomes.iter().filter(|row| !row.deal.is_empty());
    let deals: HashSet<&str> = with_deal().map(|row| row.deal.as_str()).collect();
    let keys: HashSet<&str> = rows.outcomes.iter().map(|row| row.key.as_str()).collect();
    let of_deals = bulk::find::<outcome::Entity>(tx, outcome::Column::DealCode, deals.iter().copied()).await?;
    let mut types: HashMap<&str, &str> = HashMap::new();
    for row in &of_deals {
        let in_file = row.external_key.as_deref().is_some_and(|key| keys.contains(key));
        if let (Some(deal), false) = (&row.deal_code, in_file) {
            types.insert(deal, &row.type_key);
        }
    }
    let keyed = bulk::find::<outcome::Entity>(tx, outcome::Column::ExternalKey, deals.iter().copied()).await?;
    let keyed: HashSet<&str> = keyed.iter().filter_map(|row| row.external_key.as_deref()).collect();
    let dealt = bulk::find::<outcome::Entity>(tx, outcome::Column::DealCode, keys.iter().copied()).await?;
    let dealt: HashSet<&str> = dealt.iter().filter_map(|row| row.deal_code.as_deref()).collect();
    for row in with_deal() {
        let says = |text: domain::Text| text.fill(&[("value", &row.deal)]);
        if *types.entry(&row.deal).or_insert(&row.kind) != row.kind {
            report.add(at(row, "deal"), says(words::DEAL_OF_TWO_TYPES));
        }
        if keys.contains(row.deal.as_str()) || keyed.contains(row.deal.as_str()) {
            report.add(at(row, "deal"), says(words::DEAL_IS_A_KEY));
        }
    }
    for row in rows.outcomes.iter().filter(|row| dealt.contains(row.key.as_str())) {
        report.add(at(row, "key"), words::DEAL_IS_A_KEY.fill(&[("value", &row.key)]));
    }
    Ok(())
}
