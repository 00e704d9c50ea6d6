//! The server functions of drafts.

use domain::{consultations::ConsultationForm, drafts::DraftSaved, tasks::DoneForm};
use leptos::prelude::*;

use crate::AppError;
#[cfg(feature = "ssr")]
use crate::{Endpoint, call::ctx, endpoints::endpoint};

#[cfg(feature = "ssr")]
pub(crate) const ENDPOINTS: &[Endpoint] = &[
    endpoint("drafts/save", domain::Action::WriteConsultations),
    endpoint("drafts/discard", domain::Action::WriteConsultations),
];

/// Keeps what is being typed, if it is worth it; `version` is that of the draft as this screen knows it, 0 for none.
#[server(endpoint = "drafts/save", prefix = "/_fn")]
pub async fn save_draft(form: ConsultationForm, version: i64) -> Result<Option<DraftSaved>, AppError> {
    Ok(service::drafts::save(&ctx()?, form, version).await?)
}

/// Throws one's own draft away.
#[server(endpoint = "drafts/discard", prefix = "/_fn")]
pub async fn discard_draft(form: DoneForm) -> Result<(), AppError> {
    Ok(service::drafts::discard(&ctx()?, form).await?)
}
