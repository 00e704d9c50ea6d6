//! The texts of next actions on pages.

use domain::Text;

pub(super) const CONFIDENTIAL: Text = Text::new("秘匿", "Confidential");
pub(super) const LATE: Text = Text::new("{n}日超過", "{n} days late");
pub(super) const TODAY: Text = Text::new("今日まで", "due today");
pub(super) const UNTIL: Text = Text::new("まで", "");
pub(super) const DONE: Text = Text::new("完了", "done");
pub(super) const FINISH_IT: Text = Text::new("「{what}」を完了にする", "Finish “{what}”");
pub(super) const REOPEN_IT: Text = Text::new("「{what}」を未完了に戻す", "Open “{what}” again");
pub(super) const POSTPONE: Text = Text::new("延期", "Postpone");
pub(super) const POSTPONE_IT: Text = Text::new("「{what}」を延期", "Postpone “{what}”");
pub(super) const BY_A_DAY: Text = Text::new("1日延ばす", "By a day");
pub(super) const BY_A_WEEK: Text = Text::new("7日延ばす", "By a week");
pub(super) const TO_A_DAY: Text = Text::new("この日まで", "To this day");
pub(super) const LOG: Text = Text::new("記録", "Log");
pub(super) const LOG_IT: Text = Text::new("「{what}」の相談を記録", "Log a consultation for “{what}”");
pub(super) const HOMEWORK: Text = Text::new("事業者(宿題)", "The business (homework)");
pub(super) const NO_TASKS: Text = Text::new("次の一手はまだありません。", "No next actions yet.");
pub(super) const NO_TASKS_THEN: Text = Text::new(
    "相談を記録するときに決めておくと、ここと「今日」に並びます。",
    "Decide on one when you record a consultation; it appears here and on “Today”.",
);

pub(super) const WHAT: Text = Text::new("何を", "What");
pub(super) const WHO: Text = Text::new("だれが", "Who");
pub(super) const DUE_ON: Text = Text::new("いつまで", "By when");
pub(super) const ADD: Text = Text::new("次の一手を加える", "Add a next action");
