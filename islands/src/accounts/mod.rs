//! Signing in and out, staff, the centre: the server functions of their forms, which are plain.

mod api;

#[cfg(feature = "ssr")]
pub(crate) use api::ENDPOINTS;
pub use api::{
    ChangePassword, ChoosePassword, Disable, Edit, Enable, EndAllSessions, EndSession, FirstRun, Invite, NameCentre,
    Prefer, SendLink, SignIn, SignOut,
};
