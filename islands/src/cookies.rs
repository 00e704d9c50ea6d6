//! The cookies of Bansō, by name, and how a session's come and go.
//!
//! `__Host-` keeps them to this host and to secure channels (browsers count loopback as one).

use axum::http::{HeaderMap, HeaderValue, header, request::Parts};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use service::accounts::SignedIn;

/// The session's token.
pub const SESSION: &str = "__Host-banso";
/// Marks a browser on which someone has signed in before.
pub const DEVICE: &str = "__Host-banso-device";
/// The reader's language: no secret, chosen in the person menu.
pub const LANG: &str = "banso-lang";
/// Light, dark, or as the device has it.
pub const THEME: &str = "banso-theme";

const YEAR_SECONDS: u32 = 365 * 24 * 3600;

/// The value of a cookie.
#[must_use]
pub fn value_of(headers: &HeaderMap, name: &str) -> Option<String> {
    let pairs = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = pairs.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

/// A `Set-Cookie` that script cannot read.
#[must_use]
pub fn secret(name: &str, value: &str, max_age_seconds: Option<u32>) -> HeaderValue {
    let age = max_age_seconds.map_or(String::new(), |seconds| format!("; Max-Age={seconds}"));
    let text = format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax{age}");
    HeaderValue::from_str(&text).expect("tokens are URL-safe base64")
}

pub(crate) fn device() -> Option<String> {
    use_context::<Parts>().and_then(|parts| value_of(&parts.headers, DEVICE))
}

pub(crate) fn user_agent() -> String {
    let parts = use_context::<Parts>();
    let agent = parts.as_ref().and_then(|parts| parts.headers.get(header::USER_AGENT)?.to_str().ok());
    agent.unwrap_or_default().to_owned()
}

pub(crate) fn begin_session(signed_in: &SignedIn) {
    set(secret(SESSION, signed_in.session.expose(), None));
    set(secret(DEVICE, signed_in.device.expose(), Some(YEAR_SECONDS)));
}

pub(crate) fn end_session() {
    set(secret(SESSION, "", Some(0)));
    if let Some(response) = use_context::<ResponseOptions>() {
        let all = HeaderValue::from_static(r#""cache", "storage""#);
        response.insert_header(header::HeaderName::from_static("clear-site-data"), all);
    }
}

fn set(cookie: HeaderValue) {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.append_header(header::SET_COOKIE, cookie);
    }
}
