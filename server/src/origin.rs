//! Unsafe methods must come from our own pages: `Sec-Fetch-Site` says so, or else `Origin` is our own host.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::App;

/// The layer.
pub(crate) async fn own_origin_only(State(app): State<App>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD);
    if safe || is_own(request.headers(), request.uri(), app.config.base_url.as_deref()) {
        return next.run(request).await;
    }
    tracing::warn!(path = request.uri().path(), "an unsafe request came from elsewhere");
    (StatusCode::FORBIDDEN, "forbidden\n").into_response()
}

fn is_own(headers: &HeaderMap, uri: &Uri, base_url: Option<&str>) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    match text(header::HeaderName::from_static("sec-fetch-site")) {
        Some("same-origin") => true,
        Some(_) => false,
        None => text(header::ORIGIN).is_some_and(|origin| {
            let host = text(header::HOST).or_else(|| uri.authority().map(|authority| authority.as_str()));
            let named = base_url.is_some_and(|base| origin == base.trim_end_matches('/'));
            named || origin.split_once("://").is_some_and(|(_, authority)| Some(authority) == host)
        }),
    }
}
