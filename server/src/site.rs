//! The site that the build made: styles, fonts, islands. Embedded in the binary, compressed beforehand, cached for ever
//! because its path holds the hash of its content.

use axum::{
    body::Body,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "$BANSO_SITE_DIR"]
struct Files;

/// `pkg/HASH`: where the pages find the islands and styles of this build.
pub(crate) fn package_path() -> &'static str {
    concat!("pkg/", env!("BANSO_SITE_HASH"))
}

/// `/pkg/{hash}/…`
pub(crate) async fn package(Path(path): Path<String>, headers: HeaderMap) -> Response {
    serve(&format!("pkg/{path}"), "public, max-age=31536000, immutable", &headers)
}

pub(crate) async fn favicon(headers: HeaderMap) -> Response {
    serve("favicon.svg", "public, max-age=86400", &headers)
}

pub(crate) async fn robots(headers: HeaderMap) -> Response {
    serve("robots.txt", "public, max-age=86400", &headers)
}

fn serve(path: &str, caching: &'static str, headers: &HeaderMap) -> Response {
    let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let takes_brotli = accepts.split(',').any(|coding| coding.trim().split(';').next() == Some("br"));
    let compressed = if takes_brotli { Files::get(&format!("{path}.br")) } else { None };
    let is_compressed = compressed.is_some();
    let Some(file) = compressed.or_else(|| Files::get(path)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let mut response = Response::new(Body::from(file.data.into_owned()));
    let own = response.headers_mut();
    own.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    own.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(kind) = HeaderValue::from_str(kind.as_ref()) {
        own.insert(header::CONTENT_TYPE, kind);
    }
    if is_compressed {
        own.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}
