//! What came back.

use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, Response, StatusCode, header},
};

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
    /// How many bytes of it travelled.
    pub(crate) bytes: usize,
}

impl Answer {
    pub(crate) async fn read(response: Response<Body>) -> Self {
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, 8 * 1024 * 1024).await.unwrap();
        let (bytes, body) = (body.len(), String::from_utf8_lossy(&body).into_owned());
        Self { status: parts.status, headers: parts.headers, body, bytes }
    }

    /// Where it leads.
    pub(crate) fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |value| value.to_str().unwrap())
    }

    /// A header's text.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}
