//! How a one-time link reaches its person: by mail where mail is sent, else by the hands of the administrator.

use domain::{
    AccountId, Text,
    accounts::{LinkPurpose, PASSWORD_MIN},
};

use super::{
    one_time_link::{OneTimeLink, issue},
    words,
};
use crate::{
    entities::account,
    failure::Result,
    outbox::{self, Mail},
    requests::leave_flash_in,
    tx::Tx,
};

const INVITED: Text = Text::new("伴走への招待", "Your invitation to Bansō");
const RESET: Text = Text::new("パスワードの再設定", "Choose a new password");
const BODY_INVITED: Text = Text::new(
    "{name} 様\n\n業務システム「伴走」に招待されました。次のリンクを開き、パスワード({min}文字以上)を決めてください。\nリンクは60分のあいだ、1回だけ使えます。\n\n{url}\n\n期限が過ぎたときは、管理者に新しい招待を頼んでください。",
    "Dear {name},\n\nyou are invited to Bansō. Open the link above and choose a password of at least {min} characters. It works once, within 60 minutes.",
);
const BODY_RESET: Text = Text::new(
    "{name} 様\n\n管理者がパスワードの再設定を受け付けました。次のリンクを開き、新しいパスワード({min}文字以上)を決めてください。\nリンクは60分のあいだ、1回だけ使えます。\n\n{url}\n\n心当たりがないときは、リンクを開かずに管理者へお知らせください。",
    "Dear {name},\n\nyour administrator lets you choose a new password. Open the link above; it works once, within 60 minutes. If you did not ask for it, do not open it and tell your administrator.",
);

/// What an administrator has handed out.
#[derive(Clone, Debug)]
pub struct Handed {
    pub account: AccountId,
    /// The link to pass on; none where it went by mail.
    pub link: Option<OneTimeLink>,
}

/// Issues a link and sends it on its way.
pub(super) async fn hand_over(tx: &Tx, to: &account::Model) -> Result<Handed> {
    let purpose = if to.password_hash.is_none() { LinkPurpose::Invitation } else { LinkPurpose::Reset };
    let account = AccountId(to.id);
    let link = issue(tx, purpose, Some(account)).await?;
    let settings = tx.ctx.settings();
    if !settings.sends_mail {
        return Ok(Handed { account, link: Some(link) });
    }
    let (subject, body) = match purpose {
        LinkPurpose::Reset => (RESET, BODY_RESET),
        LinkPurpose::Invitation | LinkPurpose::FirstAdministrator => (INVITED, BODY_INVITED),
    };
    let (url, min) = (link.url(&settings), PASSWORD_MIN.to_string());
    let body = body.fill(&[("name", &to.name), ("url", &url), ("min", &min)]);
    let body = format!("{}\n\n--\n\n{}\n", body.ja, body.en);
    outbox::write(tx, Mail { recipient: to.email.clone(), subject, body }).await?;
    leave_flash_in(tx, words::MAILED.into(), None).await?;
    Ok(Handed { account, link: None })
}
