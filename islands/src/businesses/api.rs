//! The server functions of the register.

use domain::businesses::{BusinessForm, ContactForm};
use leptos::prelude::*;

use crate::AppError;
#[cfg(feature = "ssr")]
use crate::{
    Endpoint,
    call::{ctx, go_to},
    endpoints::endpoint,
};

#[cfg(feature = "ssr")]
pub(crate) const ENDPOINTS: &[Endpoint] = &[
    endpoint("businesses/register", domain::Action::EditBusinesses),
    endpoint("businesses/edit", domain::Action::EditBusinesses),
    endpoint("businesses/add_contact", domain::Action::EditBusinesses),
    endpoint("businesses/edit_contact", domain::Action::EditBusinesses),
];

/// Adds a business to the register and shows its page, or goes back to the form that needs it.
#[server(endpoint = "businesses/register", prefix = "/_fn")]
pub async fn register_business(form: BusinessForm) -> Result<(), AppError> {
    let back = form.back.clone();
    let id = service::businesses::register(&ctx()?, form).await?;
    go_to(&domain::links::picked(&back, "business", &id.to_string()).unwrap_or(format!("/businesses/{id}")));
    Ok(())
}

/// Saves an edited business and shows its page.
#[server(endpoint = "businesses/edit", prefix = "/_fn")]
pub async fn edit_business(form: BusinessForm) -> Result<(), AppError> {
    let id = service::businesses::edit(&ctx()?, form).await?;
    go_to(&format!("/businesses/{id}"));
    Ok(())
}

/// Adds a person to a business and shows the business.
#[server(endpoint = "businesses/add_contact", prefix = "/_fn")]
pub async fn add_contact(form: ContactForm) -> Result<(), AppError> {
    let business = form.business.clone();
    service::businesses::contacts::add(&ctx()?, form).await?;
    go_to(&format!("/businesses/{business}#contacts"));
    Ok(())
}

/// Saves an edited contact and shows its business.
#[server(endpoint = "businesses/edit_contact", prefix = "/_fn")]
pub async fn edit_contact(form: ContactForm) -> Result<(), AppError> {
    let business = form.business.clone();
    service::businesses::contacts::edit(&ctx()?, form).await?;
    go_to(&format!("/businesses/{business}#contacts"));
    Ok(())
}
