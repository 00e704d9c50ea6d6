//! The plan file as it is written: the shape of `[plan]`, `[[policy]]`, `[[measure]]`, `[[programme]]`,
//! `[[indicator]]` and `[[grade]]`. Nothing is checked here but the shape; `check` makes a [`super::Plan`] of it.
//!
//! The same shape carries an edited plan: the editor changes a row of it and has the whole checked.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::lang::Words;
use crate::quantity::Quantity;

/// A plan file as it is pasted into a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlanTextForm {
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanFile {
    pub plan: PlanRow,
    #[serde(default)]
    pub policy: Vec<PolicyRow>,
    #[serde(default)]
    pub measure: Vec<MeasureRow>,
    #[serde(default)]
    pub programme: Vec<ProgrammeRow>,
    #[serde(default)]
    pub indicator: Vec<IndicatorRow>,
    #[serde(default)]
    pub grade: Vec<BandRow>,
    /// The words for the pace; without any: 順調 from 100 %, やや遅れ from 80 %, 遅れ below.
    #[serde(default)]
    pub pace: Vec<BandRow>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanRow {
    pub code: String,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_en: Option<String>,
    #[serde(default)]
    pub vision: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vision_en: Option<String>,
    pub fy_from: i64,
    pub fy_to: i64,
    #[serde(default)]
    pub illustrative_figures: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyRow {
    pub code: String,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_en: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureRow {
    pub code: String,
    pub policy: String,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_en: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeRow {
    pub code: String,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_en: Option<String>,
    #[serde(default)]
    pub confidential: bool,
    #[serde(default)]
    pub routes: Vec<KeyRow>,
    /// Default measures.
    #[serde(default)]
    pub measures: Vec<String>,
    /// In order.
    #[serde(default)]
    pub stages: Vec<KeyRow>,
    #[serde(default)]
    pub outcomes: Vec<OutcomeRow>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyRow {
    pub key: String,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_en: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeRow {
    pub key: String,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_en: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    #[serde(default)]
    pub classes: Vec<KeyRow>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorRow {
    pub code: String,
    pub node: String,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_en: Option<String>,
    #[serde(default)]
    pub unit: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_en: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
    pub conditions: Option<WhereRow>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accumulate: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ratio: Option<RatioRow>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Quantity>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub targets: BTreeMap<String, Quantity>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhereRow {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<Vec<String>>,
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub types: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification_at_least: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub industry: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<Vec<String>>,
    #[serde(default)]
    pub first_of_business: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatioRow {
    pub of: String,
    pub to: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<Quantity>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BandRow {
    pub label: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label_en: Option<String>,
    pub at_least: Quantity,
}

/// A name in both languages; without an English one the Japanese stands in.
pub(super) fn words(ja: &str, en: Option<&String>) -> Words {
    Words { ja: ja.to_owned(), en: en.filter(|en| !en.is_empty()).map_or(ja, String::as_str).to_owned() }
}
