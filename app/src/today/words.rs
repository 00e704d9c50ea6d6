//! The texts of 今日.

use domain::Text;

pub(super) const TODAY: Text = Text::new("今日", "Today");
