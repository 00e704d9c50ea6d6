//! People who sign in, their roles and sessions.
//!
//! - `create.rs` makes an account; `list.rs` lists them.
//! - `sign_in.rs`, `resume.rs`, `sign_out.rs`: a session from its beginning to its end.
//! - `password.rs` hashes and verifies, `throttle.rs` counts failed tries, `secrets.rs` makes and digests tokens.

mod create;
mod list;
mod password;
mod resume;
mod secrets;
mod sign_in;
mod sign_out;
mod throttle;

pub use create::create_with_password;
pub use list::list;
pub use resume::{Resumed, resume, visit};
pub use sign_in::{SignedIn, sign_in};
pub use sign_out::sign_out;
