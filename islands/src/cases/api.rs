//! The server functions of cases. Each leads to the page of its case.

use domain::cases::{
    AssignForm, CloseForm, EditForm, MeasuresForm, MoveForm, OpenForm, OutcomeForm, ReasonForm, ReleaseForm, RouteForm,
    VerifyForm, WallForm,
};
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
    endpoint("cases/open", domain::Action::WorkCases),
    endpoint("cases/edit", domain::Action::WorkCases),
    endpoint("cases/link_measures", domain::Action::WorkCases),
    endpoint("cases/set_wall", domain::Action::WorkCases),
    endpoint("cases/advance", domain::Action::WorkCases),
    endpoint("cases/go_back", domain::Action::WorkCases),
    endpoint("cases/change_route", domain::Action::WorkCases),
    endpoint("cases/close", domain::Action::WorkCases),
    endpoint("cases/reopen", domain::Action::ReopenCases),
    endpoint("cases/assign", domain::Action::WorkCases),
    endpoint("cases/release", domain::Action::WorkCases),
    endpoint("cases/record_outcome", domain::Action::RecordOutcomes),
    endpoint("cases/edit_outcome", domain::Action::RecordOutcomes),
    endpoint("cases/verify_outcome", domain::Action::VerifyOutcomes),
];

/// Opens a case and shows it.
#[server(endpoint = "cases/open", prefix = "/_fn")]
pub async fn open_case(form: OpenForm) -> Result<(), AppError> {
    let id = service::cases::open(&ctx()?, form).await?;
    go_to(&format!("/cases/{id}"));
    Ok(())
}

/// Saves what a case says of itself.
#[server(endpoint = "cases/edit", prefix = "/_fn")]
pub async fn edit_case(form: EditForm) -> Result<(), AppError> {
    let page = format!("/cases/{}", form.id);
    service::cases::edit(&ctx()?, form).await?;
    go_to(&page);
    Ok(())
}

/// Sets the measures of a case.
#[server(endpoint = "cases/link_measures", prefix = "/_fn")]
pub async fn link_measures(form: MeasuresForm) -> Result<(), AppError> {
    let page = format!("/cases/{}", form.id);
    service::cases::link_measures(&ctx()?, form).await?;
    go_to(&page);
    Ok(())
}

/// Raises or lowers the wall of a case.
#[server(endpoint = "cases/set_wall", prefix = "/_fn")]
pub async fn set_wall(form: WallForm) -> Result<(), AppError> {
    let page = format!("/cases/{}", form.id);
    service::cases::set_wall(&ctx()?, form).await?;
    go_to(&page);
    Ok(())
}

/// Moves a case forward.
#[server(endpoint = "cases/advance", prefix = "/_fn")]
pub async fn advance_case(form: MoveForm) -> Result<(), AppError> {
    let page = format!("/cases/{}", form.id);
    service::cases::advance(&ctx()?, form).await?;
    go_to(&page);
    Ok(())
}

/// Moves a case back.
#[server(endpoint = "cases/go_back", prefix = "/_fn")]
pub async fn go_back(form: MoveForm) -> Result<(), AppError> {
    let page = format!("/cases/{}", form.id);
    service::cases::go_back(&ctx()?, form).await?;
    go_to(&page);
    Ok(())
}

/// Changes the route of a case.
#[server(endpoint = "cases/change_route", prefix = "/_fn")]
pub async fn change_route(form: RouteForm) -> Result<(), AppError> {
    let page = format!("/cases/{}", form.id);
    service::cases::change_route(&ctx()?, form).await?;
    go_to(&page);
    Ok(())
}

/// Closes a case.
#[server(endpoint = "cases/close", prefix = "/_fn")]
pub async fn close_case(form: CloseForm) -> Result<(), AppError> {
    let page = format!("/cases/{}", form.id);
    service::cases::close(&ctx()?, form).await?;
    go_to(&page);
    Ok(())
}

/// Opens a closed case again.
#[server(endpoint = "cases/reopen", prefix = "/_fn")]
pub async fn reopen_case(form: ReasonForm) -> Result<(), AppError> {
    let page = format!("/cases/{}", form.id);
    service::cases::reopen(&ctx()?, form).await?;
    go_to(&page);
    Ok(())
}

/// Gives a person a part. Whoever hands a case over may not see it any more, and goes to the list.
#[server(endpoint = "cases/assign", prefix = "/_fn")]
pub async fn assign_case(form: AssignForm) -> Result<(), AppError> {
    let page = if form.part == "owner" { "/cases".to_owned() } else { format!("/cases/{}/people", form.id) };
    service::cases::assign(&ctx()?, form).await?;
    go_to(&page);
    Ok(())
}

/// Ends a person's part.
#[server(endpoint = "cases/release", prefix = "/_fn")]
pub async fn release_case(form: ReleaseForm) -> Result<(), AppError> {
    let page = format!("/cases/{}/people", form.id);
    service::cases::release(&ctx()?, form).await?;
    go_to(&page);
    Ok(())
}

/// Records an outcome.
#[server(endpoint = "cases/record_outcome", prefix = "/_fn")]
pub async fn record_outcome(form: OutcomeForm) -> Result<(), AppError> {
    let page = format!("/cases/{}#outcomes", form.case);
    service::cases::record_outcome(&ctx()?, form).await?;
    go_to(&page);
    Ok(())
}

/// Saves an outcome.
#[server(endpoint = "cases/edit_outcome", prefix = "/_fn")]
pub async fn edit_outcome(form: OutcomeForm) -> Result<(), AppError> {
    let page = format!("/cases/{}#outcomes", form.case);
    service::cases::edit_outcome(&ctx()?, form).await?;
    go_to(&page);
    Ok(())
}

/// Says how well an outcome is known; leads back to its page.
#[server(endpoint = "cases/verify_outcome", prefix = "/_fn")]
pub async fn verify_outcome(form: VerifyForm) -> Result<(), AppError> {
    Ok(service::cases::verify_outcome(&ctx()?, form).await?)
}
