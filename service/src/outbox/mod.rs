//! Mails on their way: use cases write them in their own transaction, the job of `server` sends them. So the state of
//! a mail server never changes a page's answer or time, and there is no mail without its change.
//!
//! - `write.rs` puts a mail in; `send.rs` hands waiting mails to the job and notes what became of them.

mod send;
mod write;

pub use send::{Waiting, note_failed, note_sent, take_waiting};
pub(crate) use write::{Mail, write};
