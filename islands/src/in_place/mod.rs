//! Sending forms without leaving their page: one mechanism for every form, which knows none of them.
//!
//! Without script a form is sent by navigation, and comes back with its messages when it is refused. Here the same is
//! sent, and the page that would have been shown is asked for the messages only: what was typed and the islands among
//! it stay as they are. See `server/src/forms.rs` for the other side.
//!
//! - `listen.rs` hears every form that posts; `send.rs` sends it.
//! - `answer.rs` puts what the answered page says into the page as it stands.
//! - `unsent.rs` says why nothing came of it; `leave.rs` goes on after a success.

mod answer;
mod leave;
mod listen;
mod send;
mod unsent;

pub(crate) use listen::listen;
