//! What the fields of a case and of an outcome are called, in forms, pages, conflicts and histories alike.

use crate::{Text, Words};

pub const BUSINESS: Text = Text::new("事業者", "Business");
pub const PROGRAMME: Text = Text::new("支援メニュー", "Programme");
pub const TITLE: Text = Text::new("件名", "Title");
pub const SUMMARY: Text = Text::new("概要", "Summary");
pub const GOAL: Text = Text::new("目標", "Goal");
pub const STAGE: Text = Text::new("段階", "Stage");
pub const ROUTE: Text = Text::new("ルート", "Route");
pub const STATE: Text = Text::new("状態", "State");
pub const RESULT: Text = Text::new("結果", "Result");
pub const REASON: Text = Text::new("理由", "Reason");
pub const OPENED_ON: Text = Text::new("開始日", "Opened on");
pub const CLOSED_ON: Text = Text::new("終了日", "Closed on");
pub const ENTERED_ON: Text = Text::new("移った日", "Moved on");
pub const CONFIDENTIAL: Text = Text::new("秘匿", "Confidential");
pub const MEASURES: Text = Text::new("施策", "Measures");
pub const MEASURE: Text = Text::new("施策", "Measure");
pub const WEIGHT: Text = Text::new("重み", "Weight");
pub const PART: Text = Text::new("役割", "Part");
pub const PERSON: Text = Text::new("人", "Person");
pub const KIND: Text = Text::new("成果の種類", "Kind of outcome");
pub const CLASS: Text = Text::new("区分", "Class");
pub const OCCURRED_ON: Text = Text::new("実現した日", "Came true on");
pub const QUANTITY: Text = Text::new("数量", "Quantity");
pub const DEAL_CODE: Text = Text::new("成約コード", "Deal code");
pub const EVIDENCE: Text = Text::new("証憑", "Evidence");
pub const NOTE: Text = Text::new("メモ", "Note");
pub const VERIFICATION: Text = Text::new("確認段階", "Verification");

const MAIN_MEASURE: Text = Text::new("主な施策", "Main measure");
const NTH_MEASURE: Text = Text::new("施策 {n}", "Measure {n}");
const NTH_WEIGHT: Text = Text::new("施策 {n}の重み", "Weight of measure {n}");

/// The line of a measure, counted from 0: the first is the main one.
#[must_use]
pub fn nth_measure(line: usize) -> Words {
    if line == 0 { MAIN_MEASURE.into() } else { NTH_MEASURE.fill(&[("n", &(line + 1).to_string())]) }
}

/// The weight in the line of a measure, counted from 0.
#[must_use]
pub fn nth_weight(line: usize) -> Words {
    NTH_WEIGHT.fill(&[("n", &(line + 1).to_string())])
}
