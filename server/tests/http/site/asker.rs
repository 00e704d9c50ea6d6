//! Who asks: a browser with or without a session.

use axum::{
    Router,
    body::Body,
    http::{HeaderName, Method, Request, header},
};
use tower::ServiceExt;

use super::Answer;

const HOST: &str = "banso.example";

pub(crate) struct Asker {
    router: Router,
    session: Option<String>,
    headers: Vec<(HeaderName, String)>,
}

impl Asker {
    pub(crate) fn new(router: Router, session: Option<String>) -> Self {
        Self { router, session, headers: Vec::new() }
    }

    /// The same with a header more.
    pub(crate) fn with(mut self, name: HeaderName, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Opens a page by navigation.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        let request = self.request(Method::GET, path).header(header::ACCEPT, "text/html");
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Asks with any method.
    pub(crate) async fn ask(&self, method: Method, path: &str) -> Answer {
        self.send(self.request(method, path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form from a page of ours, as a browser without script does.
    pub(crate) async fn post(&self, page: &str, endpoint: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self
            .request(Method::POST, &format!("/_fn/{endpoint}"))
            .header(header::ACCEPT, "text/html,application/xhtml+xml")
            .header(header::REFERER, format!("https://{HOST}{page}"))
            .header("sec-fetch-site", "same-origin");
        self.send(form(request, fields)).await
    }

    /// The same with a body as it is, for what is no text.
    pub(crate) async fn post_body(&self, page: &str, endpoint: &str, body: &'static str) -> Answer {
        let request = self
            .request(Method::POST, &format!("/_fn/{endpoint}"))
            .header(header::ACCEPT, "text/html,application/xhtml+xml")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::REFERER, format!("https://{HOST}{page}"))
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Calls a server function as an island does.
    pub(crate) async fn call(&self, endpoint: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self
            .request(Method::POST, &format!("/_fn/{endpoint}"))
            .header(header::ACCEPT, "application/json")
            .header("sec-fetch-site", "same-origin");
        self.send(form(request, fields)).await
    }

    /// Sends a form with the headers that were given and no other that speaks of its origin.
    pub(crate) async fn post_from_elsewhere(&self, endpoint: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self.request(Method::POST, &format!("/_fn/{endpoint}"));
        self.send(form(request, fields)).await
    }

    /// Sends a body of any kind to a server function, from a page of ours.
    pub(crate) async fn call_raw(&self, endpoint: &str, content_type: &str, body: impl Into<Body>) -> Answer {
        let request = self
            .request(Method::POST, &format!("/_fn/{endpoint}"))
            .header(header::ACCEPT, "application/json")
            .header(header::CONTENT_TYPE, content_type)
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(body.into()).unwrap()).await
    }

    /// Sends a body of any kind with the headers that were given and no other that speaks of its origin.
    pub(crate) async fn send_from_elsewhere(
        &self,
        method: Method,
        path: &str,
        content_type: &str,
        body: impl Into<Body>,
    ) -> Answer {
        let request = self.request(method, path).header(header::CONTENT_TYPE, content_type);
        self.send(request.body(body.into()).unwrap()).await
    }

    fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, HOST);
        if let Some(session) = &self.session {
            request = request.header(header::COOKIE, format!("{}={session}", islands::cookies::SESSION));
        }
        self.headers.iter().fold(request, |request, (name, value)| request.header(name, value))
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        Answer::read(self.router.clone().oneshot(request).await.unwrap()).await
    }
}

/// What a browser sends as a form's content type.
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

fn form(request: axum::http::request::Builder, fields: &[(&str, &str)]) -> Request<Body> {
    request.header(header::CONTENT_TYPE, FORM).body(Body::from(urlencoded(fields))).unwrap()
}

/// A form's body.
pub(crate) fn urlencoded(fields: &[(&str, &str)]) -> String {
    let body = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
    body.collect::<Vec<_>>().join("&")
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
