//! The command line reproduces the worked example: plan, records, every figure with its members; on SQLite or, with
//! `BANSO_TEST_POSTGRES`, on PostgreSQL.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;
use service::testing::Site;

fn example(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/tests/kpi-example").join(file)
}

fn run(site: &Site, arguments: &[&str]) -> Output {
    let mut banso = Command::new(env!("CARGO_BIN_EXE_banso"));
    banso.args(arguments).env("DATABASE_URL", &site.url).output().expect("banso runs")
}

/// Runs `banso` on the site's database; its standard output.
fn banso(site: &Site, arguments: &[&str]) -> String {
    let ran = run(site, arguments);
    let said = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "banso {}: {said}", arguments.join(" "));
    String::from_utf8(ran.stdout).expect("UTF-8")
}

/// What a command says that fails.
fn refused(site: &Site, arguments: &[&str]) -> String {
    let ran = run(site, arguments);
    assert!(!ran.status.success() && ran.stdout.is_empty(), "banso {}", arguments.join(" "));
    String::from_utf8(ran.stderr).expect("UTF-8")
}

/// A database with the plan of the example, and its records.
async fn imported() -> Site {
    let site = Site::empty().await;
    let (plan, dir) = (example("plan.toml"), example(""));
    banso(&site, &["plan", "import", plan.to_str().expect("a path")]);
    banso(&site, &["import", dir.to_str().expect("a path")]);
    site
}

fn near(a: &Value, b: &Value) -> bool {
    match (a.as_f64(), b.as_f64()) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-6,
        _ => a == b,
    }
}

#[tokio::test]
async fn the_command_line_prints_the_figures_of_the_example() {
    let site = imported().await;
    let again = banso(&site, &["import", example("").to_str().expect("a path")]);
    assert!(again.lines().all(|line| line.contains(" 0 new, 0 changed,")), "{again}");

    let printed = banso(&site, &["kpi", "--plan", "nogata-2023", "--period", "all", "--format", "json"]);
    let printed: Vec<Value> = serde_json::from_str(&printed).expect("rows");
    let expected = std::fs::read_to_string(example("expected.json")).expect("the expectations");
    let expected: Vec<Value> = serde_json::from_str(&expected).expect("rows");
    assert_eq!(printed.len(), expected.len());
    for (row, expected) in printed.iter().zip(&expected) {
        for key in ["indicator", "period", "members"] {
            assert_eq!(row[key], expected[key]);
        }
        for key in ["value", "target", "achievement"] {
            assert!(near(&row[key], &expected[key]), "{key}: {row} {expected}");
        }
    }
}

#[tokio::test]
async fn figures_and_members_are_printed_as_tables_and_csv_too() {
    let site = imported().await;
    let ask = ["--plan", "nogata-2023", "--period", "2024", "--period", "2024H1"];
    let table = banso(&site, &[&["kpi"], &ask[..]].concat());
    assert!(table.starts_with("indicator  period"), "{table}");
    assert_eq!(table.lines().count(), 1 + 2 * 14);
    let csv = [&["kpi", "members", "KP3s"], &ask[..4], &["--format", "csv"]].concat();
    let csv = banso(&site, &csv);
    let adds = csv.lines().skip(1).map(|row| row.rsplit(',').nth(1).expect("a cell").parse::<f64>().expect("a number"));
    let json = banso(&site, &[&["kpi"], &ask[..4], &["--format", "json"]].concat());
    let rows: Vec<Value> = serde_json::from_str(&json).expect("rows");
    let figure = rows.iter().find(|row| row["indicator"] == "KP3s").expect("the indicator");
    assert!((adds.sum::<f64>() - figure["value"].as_f64().expect("a value")).abs() < 1e-5);
}

#[tokio::test]
async fn the_members_of_all_periods_are_the_members_of_the_figures() {
    let site = imported().await;
    let all = ["--plan", "nogata-2023", "--period", "all", "--format", "json"];
    let rows: Vec<Value> = serde_json::from_str(&banso(&site, &[&["kpi"], &all[..]].concat())).expect("rows");
    let listed = banso(&site, &[&["kpi", "members", "K3-4a"], &all[..]].concat());
    let listed: Vec<Value> = serde_json::from_str(&listed).expect("rows");
    for row in rows.iter().filter(|row| row["indicator"] == "K3-4a") {
        let keys: Vec<&Value> =
            listed.iter().filter(|one| one["period"] == row["period"]).map(|one| &one["key"]).collect();
        assert_eq!(keys, row["members"].as_array().expect("a list").iter().collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn figures_of_examples_are_marked_where_people_read_them() {
    let site = imported().await;
    let ask = ["kpi", "--plan", "nogata-2023", "--period", "2024", "--format"];
    let csv = banso(&site, &[&ask[..], &["csv"]].concat());
    assert!(csv.lines().next().expect("a head").ends_with(",example"), "{csv}");
    assert!(csv.lines().skip(1).all(|line| line.ends_with(",例")), "{csv}");
    let members = ["kpi", "members", "KP3s", "--plan", "nogata-2023", "--period", "2024", "--format", "csv"];
    let members = banso(&site, &members);
    assert!(members.lines().count() > 1 && members.lines().skip(1).all(|line| line.ends_with(",例")), "{members}");
    let table = banso(&site, &[&ask[..], &["table"]].concat());
    assert!(table.lines().skip(1).all(|line| line.ends_with('例')), "{table}");
    let json: Vec<Value> = serde_json::from_str(&banso(&site, &[&ask[..], &["json"]].concat())).expect("rows");
    assert!(json.iter().all(|row| row.get("example").is_none()), "a machine reads what it was promised");
}

#[tokio::test]
async fn what_is_printed_stands_in_the_audit_and_what_cannot_stand_there_is_not_printed() {
    let site = imported().await;
    let figures = ["kpi", "--plan", "nogata-2023", "--period", "2024", "--period", "2024H1", "--format", "csv"];
    let lines = banso(&site, &figures).lines().count() - 1;
    banso(&site, &["kpi", "members", "KP3s", "--plan", "nogata-2023", "--period", "all", "--format", "json"]);
    refused(&site, &["kpi", "--plan", "no-plan", "--period", "2024"]);
    let noted = site.noted().await;
    let noted: Vec<_> = noted.iter().filter(|noted| noted.action == "plan/export").collect();
    let [first, second] = noted.as_slice() else { panic!("{noted:?}") };
    assert!(noted.iter().all(|row| row.roles == "system" && row.kind == "plan" && row.record.is_some()), "{noted:?}");
    for value in ["figures", "2024 2024H1", "csv", &lines.to_string()] {
        assert!(first.values.iter().any(|kept| kept == value), "{value}: {first:?}");
    }
    for value in ["members KP3s", "all", "json"] {
        assert!(second.values.iter().any(|kept| kept == value), "{value}: {second:?}");
    }
    site.break_the_audit().await;
    refused(&site, &figures);
}

#[tokio::test]
async fn what_is_not_there_is_named() {
    let site = imported().await;
    let plan = refused(&site, &["kpi", "--plan", "no-plan", "--period", "2024"]);
    assert!(plan.contains("no-plan") && plan.contains("nogata-2023"), "it names what there is: {plan}");
    let period = refused(&site, &["kpi", "--plan", "nogata-2023", "--period", "2024H3"]);
    assert!(period.contains("2024H3") && period.contains("2024H1, 2024Q1"), "{period}");
    let members = ["--plan", "nogata-2023", "--period", "2024"];
    let indicator = refused(&site, &[&["kpi", "members", "K9"], &members[..]].concat());
    assert!(indicator.contains("K9") && indicator.contains("K3-1a"), "{indicator}");
    let broken = Path::new(env!("CARGO_TARGET_TMPDIR")).join("broken-plan.toml");
    std::fs::write(&broken, "[plan]\ncode = \"x\"\nname = 3\n").expect("a file");
    let broken = refused(&site, &["plan", "import", broken.to_str().expect("a path")]);
    assert!(broken.contains("3:8"), "{broken}");
}
