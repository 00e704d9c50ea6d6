//! The texts of 今日.

use domain::Text;

pub(super) const TODAY: Text = Text::new("今日", "Today");
pub(super) const SET_UP: Text = Text::new("はじめに整えること", "To set up first");
pub(super) const SET_UP_SUB: Text = Text::new(
    "すべて整うと、この一覧は消えます。あとから設定の画面で変えられます。",
    "This list goes away once all is done. Everything can be changed later in the settings.",
);
pub(super) const SET_UP_NEXT: Text = Text::new("次へ進む", "Go on");
pub(super) const NAME_CENTRE: Text = Text::new("センターの名称を決める", "Name the centre");
pub(super) const LOAD_PLAN: Text = Text::new("計画を読み込む", "Load the plan");
pub(super) const INVITE_STAFF: Text = Text::new("職員を招待する", "Invite the staff");
pub(super) const CHECK_PROGRAMMES: Text = Text::new("支援メニューを用意する", "Prepare the programmes");
