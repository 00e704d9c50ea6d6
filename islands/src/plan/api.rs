//! The server functions of the plan.

use domain::plan::PlanTextForm;
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
    endpoint("plan/import", domain::Action::ImportRecords),
    endpoint("plan/import_shipped", domain::Action::ImportRecords),
];

/// Loads a plan file that was pasted.
#[server(endpoint = "plan/import", prefix = "/_fn")]
pub async fn import_plan(form: PlanTextForm) -> Result<(), AppError> {
    service::plan::import(&ctx()?, &form.text).await?;
    go_to("/settings/plan-file");
    Ok(())
}

/// Loads the plan that Bansō ships.
#[server(endpoint = "plan/import_shipped", prefix = "/_fn")]
pub async fn import_shipped_plan() -> Result<(), AppError> {
    service::plan::import(&ctx()?, service::plan::SHIPPED_PLAN).await?;
    go_to("/settings/plan-file");
    Ok(())
}
