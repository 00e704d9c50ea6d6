//! The texts of pages that belong to no slice.

use domain::Text;

pub(crate) const TITLE: Text = Text::new("表示できません", "This cannot be shown");
pub(crate) const HOME: Text = Text::new("今日の画面へ", "Go to today’s page");
pub(crate) const REQUEST: Text = Text::new("お問い合わせの番号", "Reference number");
