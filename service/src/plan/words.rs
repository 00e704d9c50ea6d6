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
pub(super) const NOT_TYPED: Text = Text::new(
    "この指標の値は記録から数えます。手で入力する指標ではありません。",
    "This indicator is counted from records. It takes no typed values.",
);
pub(super) const NO_SUCH_VALUE: Text = Text::new(
    "この期間の値はありません。画面を開き直してください。",
    "There is no value for this period. Please open the page again.",
);
pub(super) const VALUE_SAVED: Text = Text::new("値を保存しました。", "The value is saved.");
pub(super) const VALUE_WITHDRAWN: Text = Text::new("値を取り消しました。", "The value is withdrawn.");
pub(super) const DEFINITION: Text = Text::new("指標の定義", "Definition");
pub(super) const MARK_CLEARED: Text =
    Text::new("この指標の「例」の印を外しました。", "This indicator is no longer marked as an example.");
pub(super) const MARKED: Text =
    Text::new("この指標に「例」の印を付けました。", "This indicator is marked as an example.");
pub(super) const GRADE_SAVED: Text = Text::new("評価を保存しました。", "The grade is saved.");
