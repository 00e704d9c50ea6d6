//! The cookies of Bansō, by name, and how a session's come and go.
//!
//! `__Host-` keeps them to this host and to secure channels (browsers count loopback as one).

use axum::http::{HeaderMap, HeaderValue, header, request::Parts};
use domain::{
    AccountId,
    accounts::{LinkPurpose, PreferencesForm},
};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use service::accounts::{Handed, Secret, SignedIn};

/// The session's token.
pub const SESSION: &str = "__Host-banso";
/// Marks a browser on which someone has signed in before.
pub const DEVICE: &str = "__Host-banso-device";
/// The reader's language: no secret, chosen in the person menu.
pub const LANG: &str = "banso-lang";
/// Light, dark, or as the device has it.
pub const THEME: &str = "banso-theme";
/// Strong, normal, or as the device has it.
pub const CONTRAST: &str = "banso-contrast";
/// A one-time link on its way from the act that made it to the page that shows it, once, to the administrator.
const HANDED: &str = "__Host-banso-link";

const YEAR_SECONDS: u32 = 365 * 24 * 3600;
const SHOWN_WITHIN_SECONDS: u32 = 120;

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

/// Gives the browser the new id of its session.
pub(crate) fn renew_session(token: &Secret) {
    set(secret(SESSION, token.expose(), None));
}

pub(crate) fn end_session() {
    set(secret(SESSION, "", Some(0)));
    if let Some(response) = use_context::<ResponseOptions>() {
        let all = HeaderValue::from_static(r#""cache", "storage""#);
        response.insert_header(header::HeaderName::from_static("clear-site-data"), all);
    }
}

/// Lets the next page show a link to who has just made it: it travels in the browser of the administrator, so that
/// neither the database nor an address holds it.
pub(crate) fn hand_over(handed: &Handed) {
    if let Some(link) = &handed.link {
        let value = format!("{}.{}.{}", link.purpose.key(), handed.account, link.secret.expose());
        set(secret(HANDED, &value, Some(SHOWN_WITHIN_SECONDS)));
    }
}

/// The link that was just made for an account, as `(purpose, token)`; it is taken away as it is shown.
#[must_use]
pub fn take_handed(account: AccountId) -> Option<(LinkPurpose, String)> {
    let value = use_context::<Parts>().and_then(|parts| value_of(&parts.headers, HANDED))?;
    let mut parts = value.splitn(3, '.');
    let purpose = LinkPurpose::of_key(parts.next()?)?;
    let is_theirs = parts.next()?.parse() == Ok(account);
    let token = parts.next().filter(|_| is_theirs)?.to_owned();
    set(secret(HANDED, "", Some(0)));
    Some((purpose, token))
}

/// Keeps a reader's choice for a year. It is no secret.
pub(crate) fn prefer(form: &PreferencesForm) {
    for (name, value) in [(LANG, form.lang.tag()), (THEME, form.theme.key()), (CONTRAST, form.contrast.key())] {
        let text = format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={YEAR_SECONDS}");
        if let Ok(cookie) = HeaderValue::from_str(&text) {
            set(cookie);
        }
    }
}

fn set(cookie: HeaderValue) {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.append_header(header::SET_COOKIE, cookie);
    }
}
