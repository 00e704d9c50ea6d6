//! People who sign in, and the centre that they work for.
//!
//! - `form.rs`: what they send; `secret_forms.rs`: what they send with a password or a link in it.
//! - `password.rs`: which passwords are good enough; `easy.rs`: what is easy to guess in them.
//! - `address.rs`: which text is an e-mail address.
//! - `centre.rs`: the centre, and what is still to set up.
//! - `preferences.rs`: language, theme, contrast.
//! - `view.rs`: what pages show.

mod address;
mod centre;
mod easy;
mod form;
mod password;
mod preferences;
mod secret_forms;
mod view;

pub use centre::{Centre, CentreForm, SetUp, SetUpStep};
pub use form::{AccountChoice, AccountEdit, AccountForm, NewAccount, SessionChoice, SignInForm};
pub use password::{PASSWORD_MAX, PASSWORD_MIN, check_password};
pub use preferences::{Contrast, PreferencesForm, Theme};
pub use secret_forms::{ChangePasswordForm, ChoosePasswordForm, FirstAdministrator, FirstRunForm};
pub use view::{AccountRow, AccountState, AccountView, LinkPurpose, LinkView, SessionRow};
