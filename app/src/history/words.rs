//! The texts of histories.

use domain::Text;

pub(super) const HISTORY: Text = Text::new("変更の履歴", "History of changes");
pub(super) const N_CHANGES: Text = Text::new("変更{n}回を見る", "Show {n} changes");
pub(super) const SYSTEM: Text = Text::new("システム", "The system");
pub(super) const FIELD: Text = Text::new("項目", "Field");
pub(super) const BEFORE: Text = Text::new("前", "Before");
pub(super) const AFTER: Text = Text::new("後", "After");
pub(super) const BLANK: Text = Text::new("(空欄)", "(blank)");
