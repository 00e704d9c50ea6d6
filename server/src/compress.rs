//! Pages travel compressed: a quarter of their bytes, for lines that are slow in the countryside.
//!
//! The length of a compressed page says whether words of the request stand in it twice. Whoever makes somebody's browser
//! ask again and again, with words of their own choosing in the address, and sees how long the answers are, could guess
//! the page bit by bit (BREACH). Only other sites can make a browser do that, and it says so itself: what they ask for
//! travels as it is, and so does what says nothing of where it was asked.
//!
//! gzip, and not brotli, which wins a tenth more and takes some megabytes for each page that is on its way.

use axum::{
    extract::Request,
    http::{Extensions, HeaderMap, StatusCode, Version, header},
    middleware::Next,
    response::Response,
};
use tower_http::compression::{CompressionLayer, predicate::Predicate};

/// The layer that compresses.
pub(crate) fn pages() -> CompressionLayer<impl Predicate> {
    CompressionLayer::new().gzip(true).compress_when(is_page)
}

fn is_page(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// The layer around it.
pub(crate) async fn only_for_our_own(mut request: Request, next: Next) -> Response {
    let from = request.headers().get("sec-fetch-site").map(|from| from.as_bytes());
    if !matches!(from, Some(b"same-origin" | b"none")) {
        request.headers_mut().remove(header::ACCEPT_ENCODING);
    }
    next.run(request).await
}
