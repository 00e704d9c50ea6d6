//! The command line reproduces the worked example: plan, records, every figure with its members.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

fn example(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/tests/kpi-example").join(file)
}

/// Runs `banso` on a database; its standard output.
fn banso(folder: &Path, arguments: &[&str]) -> String {
    let ran = Command::new(env!("CARGO_BIN_EXE_banso"))
        .args(arguments)
        .env("DATABASE_URL", format!("sqlite:{}/banso.db", folder.display()))
        .output()
        .expect("banso runs");
    let said = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "banso {}: {said}", arguments.join(" "));
    String::from_utf8(ran.stdout).expect("UTF-8")
}

fn near(a: &Value, b: &Value) -> bool {
    match (a.as_f64(), b.as_f64()) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-6,
        _ => a == b,
    }
}

#[test]
fn the_command_line_prints_the_figures_of_the_example() {
    let folder = tempfile::tempdir().expect("a folder");
    let (plan, dir) = (example("plan.toml"), example(""));
    banso(folder.path(), &["plan", "import", plan.to_str().expect("a path")]);
    banso(folder.path(), &["import", dir.to_str().expect("a path")]);
    let again = banso(folder.path(), &["import", dir.to_str().expect("a path")]);
    assert!(again.lines().all(|line| line.contains(" 0 new, 0 changed,")), "{again}");

    let printed = banso(folder.path(), &["kpi", "--plan", "nogata-2023", "--period", "all", "--format", "json"]);
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

#[test]
fn figures_and_members_are_printed_as_tables_and_csv_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let (plan, dir) = (example("plan.toml"), example(""));
    banso(folder.path(), &["plan", "import", plan.to_str().expect("a path")]);
    banso(folder.path(), &["import", dir.to_str().expect("a path")]);
    let ask = ["--plan", "nogata-2023", "--period", "2024", "--period", "2024H1"];
    let table = banso(folder.path(), &[&["kpi"], &ask[..]].concat());
    assert!(table.starts_with("indicator  period"), "{table}");
    assert_eq!(table.lines().count(), 1 + 2 * 14);
    let csv = [&["kpi", "members", "KP3s"], &ask[..4], &["--format", "csv"]].concat();
    let csv = banso(folder.path(), &csv);
    let adds = csv.lines().skip(1).map(|row| row.rsplit(',').next().expect("a cell").parse::<f64>().expect("a number"));
    let json = banso(folder.path(), &[&["kpi"], &ask[..4], &["--format", "json"]].concat());
    let rows: Vec<Value> = serde_json::from_str(&json).expect("rows");
    let figure = rows.iter().find(|row| row["indicator"] == "KP3s").expect("the indicator");
    assert!((adds.sum::<f64>() - figure["value"].as_f64().expect("a value")).abs() < 1e-5);
}
