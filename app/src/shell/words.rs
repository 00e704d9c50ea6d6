//! The texts of the shell.

use domain::Text;

pub(super) const BANSO: Text = Text::new("伴走", "Bansō");
pub(super) const TODAY: Text = Text::new("今日", "Today");
pub(super) const BUSINESSES: Text = Text::new("事業者", "Businesses");
pub(super) const SIGN_OUT: Text = Text::new("サインアウト", "Sign out");
pub(super) const MENU_OF: Text = Text::new("{name}さんのメニュー", "Menu of {name}");
