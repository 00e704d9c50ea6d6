//! The texts of histories.

use domain::Text;

pub(super) const HISTORY: Text = Text::new("変更の履歴", "History of changes");
pub(super) const N_CHANGES: Text = Text::new("変更{n}回を見る", "Show {n} changes");
pub(super) const SYSTEM: Text = Text::new("システム", "The system");
pub(super) const FIELD: Text = Text::new("項目", "Field");
pub(super) const BEFORE: Text = Text::new("前", "Before");
pub(super) const AFTER: Text = Text::new("後", "After");
pub(super) const BLANK: Text = Text::new("(空欄)", "(blank)");
pub(super) const LOOKED: Text = Text::new("誰が見たか", "Who looked at it");
pub(super) const N_PEOPLE: Text = Text::new("{n}人を見る", "Show {n} people");
pub(super) const N_TIMES: Text = Text::new("{n}回", "{n} times");
