//! The texts of drafts that save themselves.

use domain::Text;

pub(super) const SESSION_ENDED: Text = Text::new(
    "サインインの期限が切れました。入力した内容はこの画面に残っています。別のタブでサインインすると、このまま続けられます。",
    "Your session has ended. What you typed is still on this page. Sign in in another tab and go on here.",
);
pub(super) const SIGN_IN_ELSEWHERE: Text = Text::new("別のタブでサインインする", "Sign in in another tab");
pub(super) const SAVED_ELSEWHERE: Text = Text::new(
    "この下書きは、別の端末かタブで先に保存されました。どちらを残すか選んでください。",
    "This draft was saved on another device or in another tab first. Please choose which to keep.",
);
pub(super) const KEEP_MINE: Text = Text::new("この画面の内容を残す", "Keep what is here");
pub(super) const OPEN_THERE: Text = Text::new("先に保存されたほうを開く", "Open what was saved first");
