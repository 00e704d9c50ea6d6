//! The texts of next actions that forms and pages share.

use domain::Text;

pub const WHAT: Text = Text::new("何を", "What");
pub const WHO: Text = Text::new("だれが", "Who");
pub const DUE_ON: Text = Text::new("いつまで", "By when");
pub const HOMEWORK: Text = Text::new("事業者(宿題)", "The business (homework)");
pub const ADD: Text = Text::new("次の一手を加える", "Add a next action");
