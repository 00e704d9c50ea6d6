//! Puts it all together: routes inside, layers outside.

use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, Request, State},
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use std::collections::HashMap;
use tower_http::limit::RequestBodyLimitLayer;

use crate::{
    App, compress, forms, guard, headers, health, limits, limits::Limits, origin, pages, panics, session, site,
};

/// Everything that the server answers.
pub fn router(app: &App) -> Router {
    let functions = Router::new()
        .route("/_fn/{*name}", post(call))
        .layer(from_fn(guard::listed_only))
        .layer(from_fn_with_state(app.clone(), forms::bring_back))
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
        .layer(compress::pages())
        .layer(from_fn(compress::only_for_our_own))
        .route("/pkg/{*path}", get(site::package))
        .route("/favicon.svg", get(site::favicon))
        .route("/robots.txt", get(site::robots))
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .layer(panics::caught())
        .layer(from_fn(headers::protect))
        .with_state(app.clone())
}

async fn call(request: Request) -> Response {
    leptos_axum::handle_server_fns_with_context(|| {}, request).await.into_response()
}
