//! The guard of the server functions: only what is on their list is answered, and only to those who may.
//!
//! Pages have theirs in `pages.rs`, by the route table. Both ask the one permission table; the use case asks again.

use axum::{
    Json,
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{Problem, What};
use islands::{AppError, endpoints, status_of};
use service::Ctx;

/// The layer around `/_fn/`.
pub(crate) async fn listed_only(request: Request, next: Next) -> Response {
    let name = request.uri().path().trim_start_matches("/_fn/");
    let Some(endpoint) = endpoints().into_iter().find(|endpoint| endpoint.name == name) else {
        return refuse(Problem::NotFound(What::Page));
    };
    let Some(ctx) = request.extensions().get::<Ctx>().cloned() else {
        return refuse(Problem::Broken);
    };
    match ctx.may(endpoint.action).await {
        Ok(_) => next.run(request).await,
        Err(failure) => refuse(failure.into()),
    }
}

fn refuse(problem: Problem) -> Response {
    (status_of(&problem), Json(AppError(problem))).into_response()
}
