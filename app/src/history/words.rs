//! The texts of histories.

use domain::Text;

pub(crate) const HISTORY: Text = Text::new("変更の履歴", "History of changes");
pub(crate) const NO_CHANGES: Text = Text::new("まだ変更がありません。", "Nothing has changed yet.");
pub(crate) const N_CHANGES: Text = Text::new("変更{n}回を見る", "Show {n} changes");
pub(crate) const SYSTEM: Text = Text::new("システム", "The system");
pub(crate) const FIELD: Text = Text::new("項目", "Field");
pub(crate) const BEFORE: Text = Text::new("前", "Before");
pub(crate) const AFTER: Text = Text::new("後", "After");
pub(crate) const BLANK: Text = Text::new("(空欄)", "(blank)");
pub(crate) const RESTORE: Text = Text::new("変更の前に戻す", "Go back to what stood before");
pub(crate) const RESTORED: Text = Text::new(
    "選んだ変更の前の内容を入れました。確かめて保存すると、その内容に戻ります。",
    "This is what stood here before the change that you chose. Save it to go back to it.",
);
pub(crate) const LOOKED: Text = Text::new("誰が見たか", "Who looked at it");
pub(crate) const N_PEOPLE: Text = Text::new("{n}人を見る", "Show {n} people");
pub(crate) const N_TIMES: Text = Text::new("{n}回", "{n} times");
