//! What is said about values that are typed by hand.

use crate::lang::Text;

pub(super) const NO_PERIOD: Text = Text::new("期間を選んでください。", "Please choose the period.");
pub(super) const NOT_BEGUN: Text = Text::new(
    "{period}はまだ始まっていません。始まっている期間を選んでください。",
    "{period} has not begun yet. Please choose a period that has.",
);
pub(super) const NO_SUCH_GRADE: Text =
    Text::new("計画にある評価から選んでください。", "Please choose one of the grades of the plan.");
