//! The server functions of next actions. Each leads back to the page that it was sent from.

use domain::tasks::{DoneForm, PostponeForm, TaskForm};
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
    endpoint("tasks/add", domain::Action::WorkCases),
    endpoint("tasks/done", domain::Action::WorkCases),
    endpoint("tasks/reopen", domain::Action::WorkCases),
    endpoint("tasks/postpone", domain::Action::WorkCases),
];

/// Adds a next action to a case or business, and shows that.
#[server(endpoint = "tasks/add", prefix = "/_fn")]
pub async fn add_task(form: TaskForm) -> Result<(), AppError> {
    let page = form.page();
    service::tasks::add(&ctx()?, form).await?;
    go_to(&page);
    Ok(())
}

/// Ticks a next action off.
#[server(endpoint = "tasks/done", prefix = "/_fn")]
pub async fn finish_task(form: DoneForm) -> Result<(), AppError> {
    Ok(service::tasks::done(&ctx()?, form).await?)
}

/// Takes back that a next action was finished.
#[server(endpoint = "tasks/reopen", prefix = "/_fn")]
pub async fn reopen_task(form: DoneForm) -> Result<(), AppError> {
    Ok(service::tasks::reopen(&ctx()?, form).await?)
}

/// Gives a next action a later day.
#[server(endpoint = "tasks/postpone", prefix = "/_fn")]
pub async fn postpone_task(form: PostponeForm) -> Result<(), AppError> {
    Ok(service::tasks::postpone(&ctx()?, form).await?)
}
