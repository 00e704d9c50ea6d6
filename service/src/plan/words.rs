//! What is said to people about plans.

use domain::Text;

pub(super) const NOT_TOML: Text =
    Text::new("計画ファイルの書き方に誤りがあります:{says}", "The plan file is not written as it should be: {says}");
pub(super) const MEASURE_IN_USE: Text = Text::new(
    "この施策には案件が結び付いているため、計画から外せません。ファイルに残してください。",
    "Cases are linked to this measure, so it cannot leave the plan. Please keep it in the file.",
);
pub(super) const INDICATOR_IN_USE: Text = Text::new(
    "この指標には入力した値があるため、計画から外せません。ファイルに残してください。",
    "Values were typed for this indicator, so it cannot leave the plan. Please keep it in the file.",
);
pub(super) const TYPED_ELSEWISE: Text =
    Text::new("この指標には入力した値があるため、{why}", "Values were typed for this indicator: {why}");
pub(super) const NO_LONGER_TYPED: Text =
    Text::new("手入力(source = \"manual\")のままにしてください。", "it must stay manual.");
