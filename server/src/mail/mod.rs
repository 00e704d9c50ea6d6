//! Sends the mails that use cases wrote into the outbox: the one place that speaks SMTP.
//!
//! - `post.rs` is the job: takes what is due, sends it, notes what became of it.
//! - `transport.rs` reads the mail server's address; nothing leaves the machine unencrypted.

mod post;
mod transport;

pub use post::Post;
