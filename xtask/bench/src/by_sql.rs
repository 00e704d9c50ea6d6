//! The figures of the shipped plan by hand-written SQL: what the plan page shows, asked of the database directly, and
//! held against what `banso kpi` prints.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use sqlx::{AssertSqlSafe, SqliteConnection};

use crate::{banso::Banso, records::connect};

const PLAN: &str = "nogata-2023";
/// The first day of the plan, for what accumulates since then.
const PLAN_STARTS: &str = "2023-04-01";

/// What is made once: for each business the one that it counts as, and outcomes as one row a deal. The earliest
/// outcome speaks for its deal, with the highest quantity and verification and the first class.
const ONCE: &str = "
    CREATE TEMP TABLE canonical AS WITH RECURSIVE chain (id, root) AS (
        SELECT id, id FROM businesses WHERE merged_into IS NULL
        UNION ALL SELECT merged.id, root FROM businesses merged JOIN chain ON merged.merged_into = chain.id)
        SELECT id, root FROM chain;
    CREATE UNIQUE INDEX temp.canonical_id ON canonical (id);
    CREATE TEMP TABLE parts AS SELECT COALESCE(deal_code, hex(id)) AS deal, * FROM outcomes;
    CREATE INDEX temp.parts_deal ON parts (deal);
    CREATE TEMP TABLE deals AS SELECT * FROM (
        SELECT deal, case_id, occurred_on, type_key,
            FIRST_VALUE(class_key) OVER (PARTITION BY deal
                ORDER BY class_key IS NULL, occurred_on, COALESCE(external_key, hex(id))) AS class_key,
            MAX(verification) OVER all_parts AS verification, MAX(quantity_millionths) OVER all_parts AS quantity,
            ROW_NUMBER() OVER (PARTITION BY deal ORDER BY occurred_on, COALESCE(external_key, hex(id))) AS place
        FROM parts WINDOW all_parts AS (PARTITION BY deal)) WHERE place = 1;
    CREATE INDEX temp.deals_day ON deals (occurred_on);";

/// Consultations with their canonical businesses.
const TALKS: &str = "consultations k JOIN consultation_businesses b ON b.consultation_id = k.id \
    JOIN canonical c ON c.id = b.business_id WHERE k.status = 'confirmed'";
/// A consultation has a measure of the policy: by its cases, or else by its programme.
const TALK_OF_P3: &str = "CASE WHEN EXISTS (SELECT 1 FROM consultation_cases x WHERE x.consultation_id = k.id) THEN \
    EXISTS (SELECT 1 FROM consultation_cases x JOIN case_measures m ON m.case_id = x.case_id \
    JOIN measures ON measures.id = m.measure_id WHERE x.consultation_id = k.id AND measures.code LIKE 'M3-%') \
    ELSE EXISTS (SELECT 1 FROM programme_measures m JOIN measures ON measures.id = m.measure_id \
    WHERE m.programme_id = k.programme_id AND measures.code LIKE 'M3-%') END";
const IN_SPAN: &str = "occurred_on BETWEEN ?1 AND ?2";

/// A condition: one of a deal's cases has a measure like this.
fn linked(code: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM parts p JOIN case_measures m ON m.case_id = p.case_id \
         JOIN measures ON measures.id = m.measure_id WHERE p.deal = deals.deal AND measures.code LIKE '{code}')"
    )
}

/// Each indicator with its query; `?1` and `?2` are the days of the period.
fn queries() -> Vec<(&'static str, String)> {
    let span = "k.held_on BETWEEN ?1 AND ?2";
    let deals =
        |what: &str, code: &str| format!("SELECT COUNT(*) FROM deals WHERE {IN_SPAN} AND {what} AND {}", linked(code));
    let executed = "type_key = 'succession_executed' AND verification >= 1";
    vec![
        ("K3-1a", "SELECT COUNT(*) FROM consultations WHERE status = 'confirmed' AND held_on BETWEEN ?1 AND ?2".into()),
        ("K3-1b", format!("SELECT COUNT(DISTINCT c.root) FROM {TALKS} AND {span}")),
        (
            "K3-1c",
            format!(
                "SELECT COUNT(*) FROM (SELECT c.root, MIN(k.held_on) AS first FROM {TALKS} GROUP BY c.root) \
                 WHERE first BETWEEN ?1 AND ?2"
            ),
        ),
        ("K3-4a", deals(executed, "M3-4")),
        ("K3-4b", deals(&format!("{executed} AND class_key = 'third_party'"), "M3-4")),
        (
            "K3-2a",
            format!(
                "SELECT COUNT(DISTINCT c.root) FROM deals JOIN parts ON parts.deal = deals.deal \
                 JOIN cases ON cases.id = parts.case_id JOIN canonical c ON c.id = cases.business_id \
                 WHERE ?1 <> '' AND deals.occurred_on BETWEEN '{PLAN_STARTS}' AND ?2 \
                 AND deals.type_key = 'tool_introduced' AND deals.verification >= 1 AND {}",
                linked("M3-2")
            ),
        ),
        (
            "K2-1a",
            format!(
                "SELECT COUNT(*) FROM deals JOIN case_measures m ON m.case_id = deals.case_id AND m.position = 0 \
                 JOIN measures ON measures.id = m.measure_id \
                 WHERE {IN_SPAN} AND type_key = 'contract_signed' AND measures.code = 'M2-1'"
            ),
        ),
        ("K4-4a", deals("type_key = 'founded' AND verification >= 2", "M4-4")),
        ("KP3", format!("SELECT COUNT(DISTINCT c.root) FROM {TALKS} AND {span} AND {TALK_OF_P3}")),
        (
            "KP3s",
            format!(
                "SELECT SUM(COALESCE(m.weight_millionths / 1e6, 1.0 / \
                 (SELECT COUNT(*) FROM case_measures n WHERE n.case_id = m.case_id))) \
                 FROM deals JOIN case_measures m ON m.case_id = deals.case_id \
                 JOIN measures ON measures.id = m.measure_id WHERE {IN_SPAN} AND measures.code LIKE 'M3-%'"
            ),
        ),
        (
            "KG-jobs",
            format!(
                "SELECT SUM(quantity) / 1e6 FROM deals WHERE {IN_SPAN} AND type_key = 'jobs' AND verification >= 1 AND {}",
                linked("%")
            ),
        ),
    ]
}

/// Asks for all figures of the years and half-years of the plan so far; how long that took, and how many there were.
pub(crate) async fn ask(database: &Path) -> Result<(Duration, usize)> {
    let begins = Instant::now();
    let mut db = prepared(database).await?;
    let mut number = 0;
    for year in 2023..=2026 {
        let (next, first) = (year + 1, format!("{year}-04-01"));
        let spans = [(first.clone(), format!("{next}-03-31")), (first, format!("{year}-09-30"))];
        for (from, to) in spans.into_iter().chain([(format!("{year}-10-01"), format!("{next}-03-31"))]) {
            for (_, sql) in queries() {
                value(&mut db, &sql, &from, &to).await?;
                number += 1;
            }
        }
    }
    Ok((begins.elapsed(), number))
}

/// Holds the figures of a year against those of the binary; they must be the same.
pub(crate) async fn compare(banso: &Banso, database: &Path) -> Result<usize> {
    let printed = banso.printed(database, &["kpi", "--plan", PLAN, "--period", "2025", "--format", "json"])?;
    let rows: Vec<Value> = serde_json::from_str(&printed)?;
    let mut db = prepared(database).await?;
    let queries = queries();
    for (indicator, sql) in &queries {
        let row = rows.iter().find(|row| row["indicator"] == *indicator).context("the indicator is printed")?;
        let by_banso = row["value"].as_f64().unwrap_or_default();
        let by_sql = value(&mut db, sql, "2025-04-01", "2026-03-31").await?;
        ensure!((by_banso - by_sql).abs() < 1e-3, "{indicator}: banso says {by_banso}, SQL says {by_sql}");
    }
    Ok(queries.len())
}

async fn prepared(database: &Path) -> Result<SqliteConnection> {
    let mut db = connect(database).await?;
    sqlx::raw_sql(ONCE).execute(&mut db).await?;
    Ok(db)
}

async fn value(db: &mut SqliteConnection, sql: &str, from: &str, to: &str) -> Result<f64> {
    let value: Option<f64> = sqlx::query_scalar(AssertSqlSafe(format!("SELECT CAST(({sql}) AS REAL)")))
        .bind(from)
        .bind(to)
        .fetch_one(db)
        .await?;
    Ok(value.unwrap_or_default())
}
