//! The server functions of programmes. Each leads back to the programme's page.

use domain::programmes::{GatesForm, KeyedForm, NewProgrammeForm, ProgrammeForm, SharedListForm};
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
    endpoint("programmes/create", domain::Action::ManageProgrammes),
    endpoint("programmes/edit", domain::Action::ManageProgrammes),
    endpoint("programmes/edit_list", domain::Action::ManageProgrammes),
    endpoint("programmes/edit_gates", domain::Action::ManageProgrammes),
    endpoint("programmes/edit_shared_list", domain::Action::ManageLists),
];

/// Adds a programme.
#[server(endpoint = "programmes/create", prefix = "/_fn")]
pub async fn create_programme(form: NewProgrammeForm) -> Result<(), AppError> {
    let id = service::programmes::create(&ctx()?, form).await?;
    go_to(&format!("/settings/programmes/{id}"));
    Ok(())
}

/// Saves what a programme says of itself.
#[server(endpoint = "programmes/edit", prefix = "/_fn")]
pub async fn edit_programme(form: ProgrammeForm) -> Result<(), AppError> {
    let page = format!("/settings/programmes/{}", form.id);
    service::programmes::edit(&ctx()?, form).await?;
    go_to(&page);
    Ok(())
}

/// Saves one of its lists.
#[server(endpoint = "programmes/edit_list", prefix = "/_fn")]
pub async fn edit_programme_list(form: KeyedForm) -> Result<(), AppError> {
    let page = format!("/settings/programmes/{}", form.id);
    service::programmes::edit_list(&ctx()?, form).await?;
    go_to(&page);
    Ok(())
}

/// Saves its gates.
#[server(endpoint = "programmes/edit_gates", prefix = "/_fn")]
pub async fn edit_programme_gates(form: GatesForm) -> Result<(), AppError> {
    let page = format!("/settings/programmes/{}", form.id);
    service::programmes::edit_gates(&ctx()?, form).await?;
    go_to(&page);
    Ok(())
}

/// Saves one of the lists that all programmes share.
#[server(endpoint = "programmes/edit_shared_list", prefix = "/_fn")]
pub async fn edit_shared_list(form: SharedListForm) -> Result<(), AppError> {
    service::programmes::edit_shared_list(&ctx()?, form).await?;
    go_to("/settings/lists");
    Ok(())
}
