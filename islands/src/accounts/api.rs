//! The server functions of signing in and out, of staff, and of the centre.

use domain::accounts::{
    AccountChoice, AccountForm, CentreForm, ChangePasswordForm, ChoosePasswordForm, FirstRunForm, PreferencesForm,
    SessionChoice, SignInForm,
};
use leptos::prelude::*;

use crate::AppError;
#[cfg(feature = "ssr")]
use crate::{
    Endpoint,
    call::{ctx, go_to},
    cookies,
    endpoints::endpoint,
};

#[cfg(feature = "ssr")]
pub(crate) const ENDPOINTS: &[Endpoint] = &[
    endpoint("accounts/sign_in", domain::Action::UsePublicPages),
    endpoint("accounts/sign_out", domain::Action::UseOwnAccount),
    endpoint("accounts/first_run", domain::Action::UsePublicPages),
    endpoint("accounts/choose_password", domain::Action::UsePublicPages),
    endpoint("accounts/change_password", domain::Action::UseOwnAccount),
    endpoint("accounts/end_session", domain::Action::UseOwnAccount),
    endpoint("accounts/end_all_sessions", domain::Action::UseOwnAccount),
    endpoint("accounts/prefer", domain::Action::UsePublicPages),
    endpoint("accounts/invite", domain::Action::ManageStaff),
    endpoint("accounts/send_link", domain::Action::ManageStaff),
    endpoint("accounts/edit", domain::Action::ManageStaff),
    endpoint("accounts/disable", domain::Action::ManageStaff),
    endpoint("accounts/enable", domain::Action::ManageStaff),
    endpoint("accounts/name_centre", domain::Action::ManageCentre),
];

/// Signs in and goes to the page that was asked for.
#[server(endpoint = "accounts/sign_in", prefix = "/_fn")]
pub async fn sign_in(form: SignInForm) -> Result<(), AppError> {
    let next = domain::links::local_path(&form.next).to_owned();
    let signed_in = service::accounts::sign_in(&ctx()?, form, cookies::device(), cookies::user_agent()).await?;
    cookies::begin_session(&signed_in);
    go_to(&next);
    Ok(())
}

/// Signs out.
#[server(endpoint = "accounts/sign_out", prefix = "/_fn")]
pub async fn sign_out() -> Result<(), AppError> {
    service::accounts::sign_out(&ctx()?).await?;
    cookies::end_session();
    go_to("/sign-in");
    Ok(())
}

/// Makes the first administrator, and goes on to name the centre.
#[server(endpoint = "accounts/first_run", prefix = "/_fn")]
pub async fn first_run(form: FirstRunForm) -> Result<(), AppError> {
    let signed_in = service::accounts::begin_first_run(&ctx()?, form, cookies::user_agent()).await?;
    cookies::begin_session(&signed_in);
    go_to(domain::accounts::SetUpStep::Centre.path());
    Ok(())
}

/// Chooses a password through an invitation or a reset, and signs in with it.
#[server(endpoint = "accounts/choose_password", prefix = "/_fn")]
pub async fn choose_password(form: ChoosePasswordForm) -> Result<(), AppError> {
    let signed_in = service::accounts::choose_password(&ctx()?, form, cookies::user_agent()).await?;
    cookies::begin_session(&signed_in);
    go_to("/");
    Ok(())
}

/// Changes one's own password; the session goes on under a new id.
#[server(endpoint = "accounts/change_password", prefix = "/_fn")]
pub async fn change_password(form: ChangePasswordForm) -> Result<(), AppError> {
    let session = service::accounts::change_password(&ctx()?, form, cookies::user_agent()).await?;
    cookies::renew_session(&session);
    go_to("/settings/account");
    Ok(())
}

/// Ends a session: one's own, or somebody's for who manages the staff.
#[server(endpoint = "accounts/end_session", prefix = "/_fn")]
pub async fn end_session(form: SessionChoice) -> Result<(), AppError> {
    Ok(service::accounts::end_session(&ctx()?, form.id).await?)
}

/// Ends all other sessions of oneself, or all of somebody for who manages the staff.
#[server(endpoint = "accounts/end_all_sessions", prefix = "/_fn")]
pub async fn end_all_sessions(form: AccountChoice) -> Result<(), AppError> {
    Ok(service::accounts::end_all_sessions(&ctx()?, form.id).await?)
}

/// Keeps language, theme and contrast in the browser.
#[server(endpoint = "accounts/prefer", prefix = "/_fn")]
pub async fn prefer(form: PreferencesForm) -> Result<(), AppError> {
    cookies::prefer(&form);
    Ok(())
}

/// Invites a member of staff.
#[server(endpoint = "accounts/invite", prefix = "/_fn")]
pub async fn invite(form: AccountForm) -> Result<(), AppError> {
    let handed = service::accounts::invite(&ctx()?, form).await?;
    cookies::hand_over(&handed);
    go_to(&format!("/settings/staff/{}", handed.account));
    Ok(())
}

/// Sends another invitation, or a link to choose a new password.
#[server(endpoint = "accounts/send_link", prefix = "/_fn")]
pub async fn send_link(form: AccountChoice) -> Result<(), AppError> {
    let handed = service::accounts::send_link(&ctx()?, form.id).await?;
    cookies::hand_over(&handed);
    go_to(&format!("/settings/staff/{}", handed.account));
    Ok(())
}

/// Changes the name and the roles of a member of staff.
#[server(endpoint = "accounts/edit", prefix = "/_fn")]
pub async fn edit(form: AccountForm) -> Result<(), AppError> {
    let id = service::accounts::edit(&ctx()?, form).await?;
    go_to(&format!("/settings/staff/{id}"));
    Ok(())
}

/// Disables an account.
#[server(endpoint = "accounts/disable", prefix = "/_fn")]
pub async fn disable(form: AccountChoice) -> Result<(), AppError> {
    Ok(service::accounts::disable(&ctx()?, form.id).await?)
}

/// Enables an account again.
#[server(endpoint = "accounts/enable", prefix = "/_fn")]
pub async fn enable(form: AccountChoice) -> Result<(), AppError> {
    Ok(service::accounts::enable(&ctx()?, form.id).await?)
}

/// Names the centre, and goes on to what is still to set up.
#[server(endpoint = "accounts/name_centre", prefix = "/_fn")]
pub async fn name_centre(form: CentreForm) -> Result<(), AppError> {
    let so_far = service::accounts::name_centre(&ctx()?, form).await?;
    go_to(so_far.next().map_or("/settings/centre", domain::accounts::SetUpStep::path));
    Ok(())
}
