//! The server functions of the search.

use domain::search::{Hit, SuggestForm};
use leptos::prelude::*;

use crate::AppError;
#[cfg(feature = "ssr")]
use crate::{Endpoint, call::ctx, endpoints::endpoint};

#[cfg(feature = "ssr")]
pub(crate) const ENDPOINTS: &[Endpoint] = &[endpoint("search/suggest", domain::Action::Search)];

/// Businesses, people at them and open cases that hold some letters.
#[server(endpoint = "search/suggest", prefix = "/_fn")]
pub async fn suggest(form: SuggestForm) -> Result<Vec<Hit>, AppError> {
    Ok(service::search::suggest(&ctx()?, form).await?)
}
