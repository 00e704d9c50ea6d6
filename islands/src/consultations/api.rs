//! The server functions of consultations.

use domain::consultations::ConsultationForm;
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
    endpoint("consultations/record", domain::Action::WriteConsultations),
    endpoint("consultations/edit", domain::Action::WriteConsultations),
];

/// Records a consultation and shows it, or the form for another one of the same visit.
#[server(endpoint = "consultations/record", prefix = "/_fn")]
pub async fn record_consultation(form: ConsultationForm) -> Result<(), AppError> {
    let again = !form.again.is_empty();
    let id = service::consultations::record(&ctx()?, form).await?;
    go_to(&if again { format!("/consultations/new?like={id}") } else { format!("/consultations/{id}") });
    Ok(())
}

/// Saves a corrected consultation and shows it.
#[server(endpoint = "consultations/edit", prefix = "/_fn")]
pub async fn edit_consultation(form: ConsultationForm) -> Result<(), AppError> {
    let id = service::consultations::edit(&ctx()?, form).await?;
    go_to(&format!("/consultations/{id}"));
    Ok(())
}
