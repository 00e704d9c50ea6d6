//! The job that sends waiting mails.

use std::time::Duration;

use anyhow::Context;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};
use service::{
    Ctx,
    outbox::{self, Waiting},
};

use super::transport::transport;
use crate::Config;

/// How often the outbox is looked at.
const EVERY: Duration = Duration::from_secs(5);
/// How many mails are taken at a time.
const AT_A_TIME: u64 = 10;

/// A configured mail server and the sender of all mails.
pub struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Post {
    /// The post of a configuration; none where no mail server is configured.
    ///
    /// # Errors
    /// If the mail server or the sender cannot be read.
    pub fn of(config: &Config) -> anyhow::Result<Option<Self>> {
        let Some(url) = &config.smtp_url else { return Ok(None) };
        let from = config.mail_from.as_ref().context("BANSO_MAIL_FROM is missing")?;
        let from = from.parse().context("BANSO_MAIL_FROM is no address")?;
        Ok(Some(Self { transport: transport(url)?, from }))
    }

    /// Sends for ever. A try that fails is noted with its mail; the job itself goes on.
    pub async fn run(self, system: Ctx) {
        loop {
            if let Err(failure) = self.send_due(&system).await {
                tracing::error!(error = %failure, "the outbox cannot be read");
            }
            tokio::time::sleep(EVERY).await;
        }
    }

    /// Sends what is due now, and answers how many went out.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn send_due(&self, system: &Ctx) -> service::Result<u64> {
        let mut sent = 0;
        loop {
            let waiting = outbox::take_waiting(system, AT_A_TIME).await?;
            if waiting.is_empty() {
                return Ok(sent);
            }
            for mail in waiting {
                sent += u64::from(self.send(system, mail).await?);
            }
        }
    }

    async fn send(&self, system: &Ctx, mail: Waiting) -> service::Result<bool> {
        let id = mail.id;
        let message = match self.message(mail) {
            Ok(message) => message,
            Err(error) => {
                tracing::warn!(mail = %id, "a mail cannot be written");
                outbox::note_failed(system, id, error.to_string(), true).await?;
                return Ok(false);
            }
        };
        match self.transport.send(message).await {
            Ok(_) => {
                outbox::note_sent(system, id).await?;
                Ok(true)
            }
            Err(error) => {
                tracing::warn!(mail = %id, %error, "a mail could not be sent");
                outbox::note_failed(system, id, error.to_string(), error.is_permanent()).await?;
                Ok(false)
            }
        }
    }

    /// The builder escapes every header: no name or subject can add a recipient or a header of its own.
    fn message(&self, mail: Waiting) -> anyhow::Result<Message> {
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, mail.recipient.parse()?))
            .subject(mail.subject)
            .message_id(Some(mail.message_id))
            .header(ContentType::TEXT_PLAIN)
            .body(mail.body)?;
        Ok(message)
    }
}
