//! The worked example of the rules, which stands in `domain`'s tests.

use std::path::PathBuf;

use serde::Deserialize;
use service::{
    imports::{FILES, Files, Imported, import},
    plan,
    testing::Site,
};

fn path(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../domain/tests/kpi-example").join(file)
}

/// The example's records.
pub(crate) fn files() -> Files {
    Files(FILES.iter().map(|file| ((*file).to_owned(), std::fs::read(path(file)).unwrap())).collect())
}

pub(crate) async fn import_plan(site: &Site) {
    let text = std::fs::read_to_string(path("plan.toml")).unwrap();
    plan::import(&site.as_system(), &text).await.unwrap();
}

pub(crate) async fn import_all(site: &Site) -> Imported {
    import_plan(site).await;
    import(&site.as_system(), &files()).await.unwrap()
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
    serde_json::from_str(&std::fs::read_to_string(path("expected.json")).unwrap()).unwrap()
}
