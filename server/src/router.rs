//! Puts it all together: routes inside, layers outside.

use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, Request, State},
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use std::collections::HashMap;
use tower_http::{catch_panic::CatchPanicLayer, limit::RequestBodyLimitLayer};

use crate::{App, forms, guard, headers, health, limits, limits::Limits, origin, pages, session, site};

/// Everything that the server answers.
pub fn router(app: &App) -> Router {
    let functions = Router::new()
        .route("/_fn/{*name}", post(call))
        .layer(from_fn(guard::listed_only))
        .layer(from_fn(forms::bring_back))
        // The first is for extractors, whose own limit is lower; the second cuts off while reading, whoever reads.
        .layer(DefaultBodyLimit::max(forms::FORM_BYTES))
        .layer(RequestBodyLimitLayer::new(forms::FORM_BYTES));
    let mut pages_and_functions = Router::new().merge(functions);
    for route in app::pages() {
        let path = route.path;
        let answer = move |state: State<App>, params: Option<Path<HashMap<String, String>>>, request: Request| {
            pages::answer(state, route.clone(), params, request)
        };
        pages_and_functions = pages_and_functions.route(path, get(answer));
    }
    let limits = Limits::default();
    pages_and_functions
        .fallback(pages::nothing_here)
        .layer(from_fn_with_state(limits.clone(), limits::slow_down))
        .layer(from_fn_with_state(app.clone(), session::who_asks))
        .layer(from_fn_with_state(app.clone(), origin::own_origin_only))
        .layer(from_fn_with_state(limits, limits::shed))
        .route("/pkg/{*path}", get(site::package))
        .route("/favicon.svg", get(site::favicon))
        .route("/robots.txt", get(site::robots))
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn(headers::protect))
        .with_state(app.clone())
}

async fn call(request: Request) -> Response {
    leptos_axum::handle_server_fns_with_context(|| {}, request).await.into_response()
}

/// One request's panic is that request's only.
#[expect(clippy::needless_pass_by_value, reason = "the layer hands it over")]
fn panicked(panic: Box<dyn std::any::Any + Send>) -> Response {
    let says = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    tracing::error!(says, "a request panicked");
    (StatusCode::INTERNAL_SERVER_ERROR, "internal error\n").into_response()
}
