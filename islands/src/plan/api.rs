//! The server functions of the plan.

use domain::plan::{
    PlanTextForm,
    grade_form::GradeForm,
    typed_form::{ExampleForm, TypedValueForm, WithdrawForm},
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
    endpoint("plan/import", domain::Action::LoadPlan),
    endpoint("plan/import_shipped", domain::Action::LoadPlan),
    endpoint("plan/enter_value", domain::Action::EditPlan),
    endpoint("plan/withdraw_value", domain::Action::EditPlan),
    endpoint("plan/mark_example", domain::Action::EditPlan),
    endpoint("plan/give_grade", domain::Action::EditPlan),
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

/// Enters a value that was typed by hand, or corrects it.
#[server(endpoint = "plan/enter_value", prefix = "/_fn")]
pub async fn enter_value(form: TypedValueForm) -> Result<(), AppError> {
    let touched = service::plan::enter_value(&ctx()?, form).await?;
    go_to(&touched.page());
    Ok(())
}

/// Takes a typed value back.
#[server(endpoint = "plan/withdraw_value", prefix = "/_fn")]
pub async fn withdraw_value(form: WithdrawForm) -> Result<(), AppError> {
    let touched = service::plan::withdraw_value(&ctx()?, form).await?;
    go_to(&touched.page());
    Ok(())
}

/// Clears an indicator's mark 例, or sets it again; the page that it was done on comes back.
#[server(endpoint = "plan/mark_example", prefix = "/_fn")]
pub async fn mark_example(form: ExampleForm) -> Result<(), AppError> {
    service::plan::mark_example(&ctx()?, form).await?;
    Ok(())
}

/// Grades a figure otherwise than its band does, or goes back to the band.
#[server(endpoint = "plan/give_grade", prefix = "/_fn")]
pub async fn give_grade(form: GradeForm) -> Result<(), AppError> {
    let touched = service::plan::give_grade(&ctx()?, form).await?;
    go_to(&touched.page());
    Ok(())
}
