//! Signing in and out, staff, the centre. Only signing in moves; the other forms are plain pages.

mod api;
mod sign_in_form;
mod words;

#[cfg(feature = "ssr")]
pub(crate) use api::ENDPOINTS;
pub use api::{
    ChangePassword, ChoosePassword, Disable, Edit, Enable, EndAllSessions, EndSession, FirstRun, Invite, NameCentre,
    Prefer, SendLink, SignIn, SignOut,
};
pub use sign_in_form::SignInIsland;
