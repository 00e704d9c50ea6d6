//! Puts a mail into the outbox.

use domain::Text;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use crate::{clock::new_id, entities::outbox, failure::Result, tx::Tx};

/// A mail to one person: a subject of the catalogue, and a text.
#[derive(Debug)]
pub(crate) struct Mail {
    pub(crate) recipient: String,
    pub(crate) subject: Text,
    /// Japanese first, English below it.
    pub(crate) body: String,
}

/// Writes a mail with the change that it tells of.
pub(crate) async fn write(tx: &Tx, mail: Mail) -> Result<()> {
    let (id, now) = (new_id(), tx.ctx.now());
    let row = outbox::ActiveModel {
        id: Set(id),
        recipient: Set(mail.recipient),
        subject: Set(format!("{} / {}", mail.subject.ja, mail.subject.en)),
        body: Set(mail.body),
        // The same at every try, so that a mail which went out twice is shown once.
        message_id: Set(format!("<{id}@{}>", tx.ctx.settings().host())),
        state: Set("waiting".to_owned()),
        tries: Set(0),
        next_try_at: Set(now),
        leased_until: Set(None),
        last_error: Set(None),
        created_at: Set(now),
        sent_at: Set(None),
    };
    row.insert(tx.db()).await?;
    Ok(())
}
