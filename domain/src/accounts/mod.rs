//! People who sign in.
//!
//! - `form.rs`: what they send.
//! - `password.rs`: which passwords are good enough.
//! - `view.rs`: what pages show of them.

mod form;
mod password;
mod view;

pub use form::{AccountForm, NewAccount, SignInForm};
pub use password::{PASSWORD_MAX, PASSWORD_MIN, check_password};
pub use view::{AccountRow, AccountState};
