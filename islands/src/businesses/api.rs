//! The server functions of the register.

use domain::businesses::BusinessForm;
use leptos::prelude::*;

use crate::AppError;
#[cfg(feature = "ssr")]
use crate::{
    Endpoint,
    call::{ctx, go_to},
    endpoints::endpoint,
};

#[cfg(feature = "ssr")]
pub(crate) const ENDPOINTS: &[Endpoint] = &[endpoint("businesses/register", domain::Action::EditBusinesses)];

/// Adds a business to the register and shows its page.
#[server(endpoint = "businesses/register", prefix = "/_fn")]
pub async fn register_business(form: BusinessForm) -> Result<(), AppError> {
    let id = service::businesses::register(&ctx()?, form).await?;
    go_to(&format!("/businesses/{id}"));
    Ok(())
}
