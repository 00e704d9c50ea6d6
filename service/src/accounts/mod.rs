//! People who sign in, their roles and sessions, and the centre that they work for.
//!
//! - `first_run.rs` makes the first administrator; `set_up.rs` names the centre and says what is still missing.
//! - `invite.rs`, `send_link.rs` and `choose_password.rs`: how somebody gets in; `edit.rs` and `disable.rs`: what
//!   becomes of her; `create.rs` is the command line's way.
//! - `list.rs` and `show.rs` for pages.
//! - `sign_in.rs`, `resume.rs`, `sign_out.rs`, `sessions.rs`: a session from its beginning to its end.
//! - `change_password.rs` is one's own.
//! - `one_time_link.rs` and `hand_over.rs`: links, and how they reach people; `roles.rs`: roles as rows.
//! - `password.rs` hashes and verifies, `known_words.rs` says what no password is made of, `throttle.rs` counts failed
//!   tries, `secrets.rs` makes and digests tokens; `words.rs` is what the next page says;
//!   `trail.rs` tests what all of it leaves behind.

mod change_password;
mod choose_password;
mod create;
mod disable;
mod edit;
mod first_run;
mod hand_over;
mod invite;
mod known_words;
mod list;
mod one_time_link;
mod password;
mod resume;
mod roles;
mod secrets;
mod send_link;
mod sessions;
mod set_up;
mod show;
mod sign_in;
mod sign_out;
mod throttle;
#[cfg(test)]
mod trail;
mod words;

pub use change_password::change_password;
pub use choose_password::choose_password;
pub use create::create_with_password;
pub use disable::{disable, enable};
pub use edit::edit;
pub use first_run::{begin_first_run, offer_first_run};
pub use hand_over::Handed;
pub use invite::invite;
pub use list::list;
pub use one_time_link::{OneTimeLink, look_at_link, url_of};
pub(crate) use password::hash as hash_password;
pub use resume::{Resumed, ended, resume, visit};
pub use secrets::Secret;
#[cfg(feature = "testing")]
pub(crate) use secrets::digest;
pub use send_link::{link_for_address, send_link};
pub use sessions::{end_all_sessions, end_session};
pub use set_up::{centre, name_centre, set_up};
pub use show::{show, show_own};
pub use sign_in::{SignedIn, sign_in};
pub use sign_out::sign_out;
