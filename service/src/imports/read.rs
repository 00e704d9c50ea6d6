//! Makes rows of files.

use domain::{
    businesses::BusinessKind,
    calendar::{NotAPeriod, Period},
    corporate_number::{CorporateNumber, NotACorporateNumber},
    jsic::{Industry, NotAnIndustry},
    plan::{
        contribution::{CaseLinks, MeasureLink},
        terms::{CaseResult, Verification},
    },
    quantity::NotAQuantity,
};

use super::{
    files::Files,
    report::Report,
    rows::{BusinessRow, CaseRow, ConsultationRow, OutcomeRow, Rows, StageRow, ValueRow},
    sheet::{self, Row},
    words,
};

/// The longest day that a consultation can take, in minutes.
const MINUTES_MAX: i32 = 24 * 60;

pub(super) fn read(files: &Files, report: &mut Report) -> Rows {
    let mut rows = Rows::default();
    if let Some(bytes) = files.get("businesses.csv") {
        let columns = [
            "key",
            "name",
            "kana",
            "kind",
            "corporate_number",
            "municipality",
            "industry",
            "employees",
            "founded_on",
            "merged_into",
        ];
        rows.businesses = sheet::read("businesses.csv", &columns, bytes, report, business);
    }
    if let Some(bytes) = files.get("cases.csv") {
        let columns = ["key", "business", "programme", "title", "opened_on", "closed_on", "result", "measures"];
        rows.cases = sheet::read("cases.csv", &columns, bytes, report, case);
    }
    if let Some(bytes) = files.get("stages.csv") {
        rows.stages = sheet::read("stages.csv", &["case", "stage", "entered_on"], bytes, report, stage);
    }
    if let Some(bytes) = files.get("consultations.csv") {
        let columns = ["key", "on", "minutes", "channel", "topics", "businesses", "cases", "programme", "status"];
        rows.consultations = sheet::read("consultations.csv", &columns, bytes, report, consultation);
    }
    if let Some(bytes) = files.get("outcomes.csv") {
        let columns = ["key", "case", "type", "class", "on", "quantity", "verification", "deal"];
        rows.outcomes = sheet::read("outcomes.csv", &columns, bytes, report, outcome);
    }
    if let Some(bytes) = files.get("values.csv") {
        let columns = ["indicator", "period", "value", "source"];
        rows.values = sheet::read("values.csv", &columns, bytes, report, value);
    }
    rows
}

// Every cell is read before the first `?`, so that one pass finds everything that is wrong with a row.

fn business(row: &mut Row<'_>) -> Option<BusinessRow> {
    let (key, name) = (row.key(), row.needed("name"));
    let kinds = BusinessKind::ALL.map(BusinessKind::key);
    let kind = row.one_of("kind", BusinessKind::of_key, &kinds);
    let number = row.optional::<CorporateNumber>("corporate_number", NotACorporateNumber::says);
    let industry = row.optional::<Industry>("industry", NotAnIndustry::says);
    let (employees, founded_on) = (row.optional_number("employees", i32::MAX), row.optional_date("founded_on"));
    let (kana, municipality, merged_into) = (row.text("kana"), row.text("municipality"), row.text("merged_into"));
    Some(BusinessRow {
        line: row.line,
        key: key?,
        name: name?,
        kana,
        kind: kind?,
        corporate_number: number?,
        municipality,
        industry: industry?.map(|_| row.text("industry")),
        employees: employees?,
        founded_on: founded_on?,
        merged_into,
    })
}

fn case(row: &mut Row<'_>) -> Option<CaseRow> {
    let (key, business, programme) = (row.key(), row.needed("business"), row.needed("programme"));
    let (title, opened_on) = (row.needed("title"), row.date("opened_on"));
    let closed_on = row.optional_date("closed_on");
    let result = closing_result(row);
    let links = links(row);
    let closed = match (closed_on?, result?) {
        (Some(on), Some(result)) => Some((on, result)),
        (None, None) => None,
        (Some(_), None) | (None, Some(_)) => {
            row.says("result", words::CLOSED_NEEDS_RESULT);
            return None;
        }
    };
    Some(CaseRow {
        line: row.line,
        key: key?,
        business: business?,
        programme: programme?,
        title: title?,
        opened_on: opened_on?,
        closed,
        links: links?,
    })
}

fn closing_result(row: &mut Row<'_>) -> Option<Option<CaseResult>> {
    if row.text("result").is_empty() {
        return Some(None);
    }
    let keys: Vec<&str> = CaseResult::ALL.iter().map(|result| result.key()).collect();
    row.one_of("result", CaseResult::of_key, &keys).map(Some)
}

fn links(row: &mut Row<'_>) -> Option<CaseLinks> {
    let mut links = Vec::new();
    for item in row.raw_list("measures") {
        match item.parse::<MeasureLink>() {
            Ok(link) => links.push(link),
            Err(wrong) => {
                row.says("measures", NotAQuantity::says(wrong));
                return None;
            }
        }
    }
    match CaseLinks::new(links) {
        Ok(links) => Some(links),
        Err(problem) => {
            row.says("measures", problem.says());
            None
        }
    }
}

fn stage(row: &mut Row<'_>) -> Option<StageRow> {
    let (case, stage, entered_on) = (row.needed("case"), row.needed("stage"), row.date("entered_on"));
    let (case, stage, entered_on) = (case?, stage?, entered_on?);
    row.once("entered_on", &format!("{case}/{stage}/{entered_on}"))?;
    Some(StageRow { line: row.line, case, stage, entered_on })
}

fn consultation(row: &mut Row<'_>) -> Option<ConsultationRow> {
    let (key, on, minutes) = (row.key(), row.date("on"), row.number("minutes", MINUTES_MAX));
    let channel = row.needed("channel");
    let of_key = |key: &str| match key {
        "confirmed" => Some(true),
        "draft" => Some(false),
        _ => None,
    };
    let confirmed = row.one_of("status", of_key, &["confirmed", "draft"]);
    let (topics, businesses, cases) = (row.list("topics"), row.list("businesses"), row.list("cases"));
    let programme = row.text("programme");
    Some(ConsultationRow {
        line: row.line,
        key: key?,
        on: on?,
        minutes: minutes?,
        channel: channel?,
        topics,
        businesses,
        cases,
        programme,
        confirmed: confirmed?,
    })
}

fn outcome(row: &mut Row<'_>) -> Option<OutcomeRow> {
    let (key, case, kind) = (row.key(), row.needed("case"), row.needed("type"));
    let (class, deal, on) = (row.text("class"), row.text("deal"), row.date("on"));
    let quantity = row.parsed("quantity", NotAQuantity::says);
    let levels: Vec<&str> = Verification::ALL.iter().map(|level| level.key()).collect();
    let verification = row.one_of("verification", Verification::of_key, &levels);
    Some(OutcomeRow {
        line: row.line,
        key: key?,
        case: case?,
        kind: kind?,
        class,
        on: on?,
        quantity: quantity?,
        verification: verification?,
        deal,
    })
}

fn value(row: &mut Row<'_>) -> Option<ValueRow> {
    let (indicator, period) = (row.needed("indicator"), row.parsed::<Period>("period", NotAPeriod::says));
    let (value, source) = (row.parsed("value", NotAQuantity::says), row.text("source"));
    let (indicator, period) = (indicator?, period?);
    row.once("period", &format!("{indicator}/{period}"))?;
    Some(ValueRow { line: row.line, indicator, period, value: value?, source })
}
