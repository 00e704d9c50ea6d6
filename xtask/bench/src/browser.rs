//! A browser of few words: one session over kept connections. Every answer is read to its end and looked at.

use std::net::{IpAddr, SocketAddr};

use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{Method, Request, StatusCode, header};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};

/// The password of everyone in the demo.
const PASSWORD: &str = "みほんの合言葉は十五文字より長い";

/// Cheap to clone; clones share connections and session.
#[derive(Clone)]
pub(crate) struct Browser {
    http: Client<HttpConnector, Full<Bytes>>,
    address: SocketAddr,
    cookie: String,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) location: String,
    cookies: Vec<String>,
    pub(crate) body: Bytes,
}

/// A page and what stands in it when it is whole.
#[derive(Clone, Debug)]
pub(crate) struct Expected {
    pub(crate) path: String,
    pub(crate) marker: String,
}

impl Browser {
    /// Nobody; `from` is the address that the connections come from.
    pub(crate) fn new(address: SocketAddr, from: Option<IpAddr>) -> Self {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        connector.set_local_address(from);
        Self { http: Client::builder(TokioExecutor::new()).build(connector), address, cookie: String::new() }
    }

    /// Signs a member of the demo in, by the form.
    pub(crate) async fn sign_in(mut self, email: &str) -> Result<Self> {
        let fields = [("form[email]", email), ("form[password]", PASSWORD), ("form[next]", "")];
        let answer = self.post("accounts/sign_in", &fields).await?;
        self.cookie = answer.cookies.join("; ");
        let signed_in = answer.status.is_redirection() && !answer.location.starts_with("/sign-in");
        ensure!(signed_in, "{email} cannot sign in: {} {}", answer.status, answer.location);
        Ok(self)
    }

    pub(crate) async fn get(&self, path: &str) -> Result<Answer> {
        self.send(Method::GET, path, String::new()).await
    }

    /// Sends a form as a browser without script does.
    pub(crate) async fn post(&self, endpoint: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(Method::POST, &format!("/_fn/{endpoint}"), form).await
    }

    /// Opens a page, which must be complete; its bytes.
    pub(crate) async fn open(&self, page: &Expected) -> Result<Bytes> {
        let answer = self.get(&page.path).await?;
        ensure!(answer.status == StatusCode::OK, "{} answers {}", page.path, answer.status);
        let text = std::str::from_utf8(&answer.body).context("a page is UTF-8")?;
        // leptos puts its scripts behind the page's end.
        ensure!(text.contains("</body></html>"), "{} is cut off", page.path);
        ensure!(text.contains(&page.marker), "{} has no {:?}", page.path, page.marker);
        Ok(answer.body)
    }

    async fn send(&self, method: Method, path: &str, form: String) -> Result<Answer> {
        let request = Request::builder()
            .method(method)
            .uri(format!("http://{}{path}", self.address))
            .header(header::ACCEPT, "text/html")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, &self.cookie)
            .body(Full::from(form))?;
        let (parts, body) = self.http.request(request).await.with_context(|| path.to_owned())?.into_parts();
        let text = |value: &header::HeaderValue| value.to_str().unwrap_or_default().to_owned();
        let cookies = parts.headers.get_all(header::SET_COOKIE).iter().map(text);
        Ok(Answer {
            status: parts.status,
            location: parts.headers.get(header::LOCATION).map(text).unwrap_or_default(),
            cookies: cookies.filter_map(|cookie| Some(cookie.split(';').next()?.to_owned())).collect(),
            body: body.collect().await?.to_bytes(),
        })
    }
}
