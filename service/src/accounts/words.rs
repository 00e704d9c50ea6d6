//! What the next page says of a change that was made to an account.

use domain::Text;

pub(super) const MAILED: Text = Text::new("リンクをメールで送りました。", "The link was sent by mail.");
pub(super) const SAVED: Text = Text::new("保存しました。", "Saved.");
pub(super) const DISABLED: Text = Text::new(
    "利用を停止し、サインインを終了しました。記録はそのまま残ります。",
    "The account is disabled and its sessions are ended. All records stay.",
);
pub(super) const ENABLED: Text = Text::new("利用を再開しました。", "The account is enabled again.");
pub(super) const SESSIONS_ENDED: Text = Text::new("サインインを終了しました。", "The sessions are ended.");
pub(super) const PASSWORD_CHANGED: Text = Text::new(
    "パスワードを変更し、ほかの端末のサインインを終了しました。",
    "Your password is changed, and your other sessions are ended.",
);
