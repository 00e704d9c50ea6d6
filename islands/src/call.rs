//! What every server function shares: who asks, its error, and where a redirect leads.

use domain::Problem;
use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize};

/// The error of every server function: a [`Problem`], with its status set in one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppError(pub Problem);

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    /// Whatever leptos says of its own troubles stays in the log. A form that cannot be read is the sender's.
    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        #[cfg(feature = "ssr")]
        {
            tracing::warn!(%error, "a server function could not be called");
            if matches!(
                error,
                ServerFnErrorErr::Args(_) | ServerFnErrorErr::Deserialization(_) | ServerFnErrorErr::MissingArg(_)
            ) {
                return Self::from(Problem::Refused(crate::words::UNREADABLE.into()));
            }
        }
        #[cfg(not(feature = "ssr"))]
        let _ = error;
        Self(Problem::Broken)
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.says().ja)
    }
}

impl From<Problem> for AppError {
    fn from(problem: Problem) -> Self {
        #[cfg(feature = "ssr")]
        if let Some(response) = leptos::prelude::use_context::<leptos_axum::ResponseOptions>() {
            response.set_status(status_of(&problem));
        }
        Self(problem)
    }
}

#[cfg(feature = "ssr")]
impl From<service::Failure> for AppError {
    fn from(failure: service::Failure) -> Self {
        Self::from(Problem::from(failure))
    }
}

/// The HTTP status of a problem: the only place that decides it.
#[cfg(feature = "ssr")]
#[must_use]
pub const fn status_of(problem: &Problem) -> axum::http::StatusCode {
    use axum::http::StatusCode;
    match problem {
        Problem::SignInNeeded => StatusCode::UNAUTHORIZED,
        Problem::NotAllowed => StatusCode::FORBIDDEN,
        Problem::NotFound(_) => StatusCode::NOT_FOUND,
        Problem::Invalid(_) | Problem::StageRefused { .. } | Problem::KeyReused | Problem::Refused(_) => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Problem::Conflict { .. } | Problem::Alike { .. } => StatusCode::CONFLICT,
        Problem::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        Problem::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Problem::Broken => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Who asks. The session layer puts it into every request.
#[cfg(feature = "ssr")]
pub(crate) fn ctx() -> Result<service::Ctx, AppError> {
    use axum::http::request::Parts;
    let parts = leptos::prelude::use_context::<Parts>();
    parts.and_then(|parts| parts.extensions.get::<service::Ctx>().cloned()).ok_or(AppError(Problem::Broken))
}

/// Where the browser goes after a form: a path of ours, percent-encoded by its maker. What else a form made of it
/// leads home.
#[cfg(feature = "ssr")]
pub(crate) fn go_to(path: &str) {
    leptos_axum::redirect(domain::links::local_path(path));
}
