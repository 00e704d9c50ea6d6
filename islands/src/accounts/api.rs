//! The server functions of signing in and out.

use domain::accounts::SignInForm;
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
