//! The texts of the shell.

use domain::Text;

pub(super) const BANSO: Text = Text::new("伴走", "Bansō");
pub(super) const TODAY: Text = Text::new("今日", "Today");
pub(super) const CASES: Text = Text::new("案件", "Cases");
pub(super) const BUSINESSES: Text = Text::new("事業者", "Businesses");
pub(super) const PLAN: Text = Text::new("計画とKPI", "Plan and KPIs");
pub(super) const SETTINGS: Text = Text::new("設定", "Settings");
pub(super) const OWN_ACCOUNT: Text = Text::new("アカウントと表示", "Account and display");
pub(super) const SIGN_OUT: Text = Text::new("サインアウト", "Sign out");
pub(super) const AND: Text = Text::new("・", ", ");
pub(super) const MENU_OF: Text = Text::new("{name}さんのメニュー", "Menu of {name}");
pub(super) const CONSULTATIONS: Text = Text::new("相談", "Consultations");
pub(super) const RECORD: Text = Text::new("相談を記録", "Record a consultation");
pub(super) const KEYS: Text = Text::new("ショートカット", "Shortcuts");
pub(super) const KEY_FIND: Text = Text::new("探す", "Search");
pub(super) const KEY_SEND: Text = Text::new("書いている画面を保存する", "Save what you are writing");
pub(super) const KEY_HELP: Text = Text::new("この一覧を出す", "Show this list");
pub(super) const FIND_ALL: Text = Text::new("事業者・案件・相談を探す", "Find businesses, cases, consultations");

pub(super) const UNSENT: Text = Text::new(
    "送信できませんでした。入力した内容はこの画面に残っています。少し待ってから、もう一度送信してください。",
    "This could not be sent. What you typed is still on this page. Please wait a moment and send it again.",
);
pub(super) const UNSENT_NO_CONNECTION: Text = Text::new(
    "通信できないため、送信できませんでした。入力した内容はこの画面に残っています。通信を確かめて、もう一度送信してください。",
    "There is no connection, so this was not sent. What you typed is still on this page. Please check the connection and send it again.",
);
pub(super) const UNSENT_SESSION_ENDED: Text = Text::new(
    "サインインの期限が切れたため、送信していません。入力した内容はこの画面に残っています。別のタブでサインインしてから、もう一度送信してください。",
    "Your session has ended, so this was not sent. What you typed is still on this page. Sign in in another tab and send it again.",
);
pub(super) const SIGN_IN_ELSEWHERE: Text = Text::new("別のタブでサインインする", "Sign in in another tab");
