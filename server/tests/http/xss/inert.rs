//! Whether a page holds nothing that an attacker wrote and a browser would obey.

use crate::site::{Answer, Html};

/// Where addresses may lead that are made of data.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Panics if the page obeys anything but ourselves; answers with the text that it shows.
pub(crate) fn assert_inert(path: &str, answer: &Answer) -> String {
    assert!(!answer.status.is_server_error(), "{path}: {} {}", answer.status, answer.body);
    let html = Html::read(&answer.body);
    let nonce =
        answer.header("content-security-policy").split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next());
    for (name, attributes) in html.elements() {
        let of = |wanted: &str| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
        assert!(!name.contains("x55"), "{path}: <{name}>");
        assert!(
            !["iframe", "object", "embed", "base", "style", "marquee", "math"].contains(&name.as_str()),
            "{path}: <{name}>"
        );
        assert!(
            name != "script" || of("nonce").is_some_and(|own| Some(own) == nonce),
            "{path}: a script of somebody else"
        );
        for (attribute, value) in &attributes {
            assert!(!attribute.contains("x55"), "{path}: <{name} {attribute}>");
            assert!(!attribute.starts_with("on") && attribute != "style", "{path}: <{name} {attribute}>");
            let is_address =
                ["href", "src", "action", "formaction", "xlink:href", "data"].contains(&attribute.as_str());
            assert!(!is_address || is_ours(value), "{path}: <{name} {attribute}={value:?}>");
        }
    }
    html.text()
}

/// Relative, or of a scheme that runs nothing; a form of ours goes nowhere else.
fn is_ours(address: &str) -> bool {
    let address = address.trim_start_matches(|c: char| c.is_whitespace() || c.is_control());
    let head = address.split(['/', '?', '#']).next().unwrap_or_default();
    match head.split_once(':') {
        None => !address.starts_with("//") && !address.starts_with("/\\"),
        Some((scheme, _)) => SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()),
    }
}

#[test]
fn an_attack_that_takes_hold_is_noticed() {
    use axum::http::{HeaderMap, StatusCode};
    for body in [
        "<p>x<x55>",
        "<textarea></textarea><x55>",
        "<a href=\"java\tscript:alert(1)\">a</a>",
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        "<form action=//evil.example>",
    ] {
        let answer =
            Answer { status: StatusCode::OK, headers: HeaderMap::new(), body: body.to_owned(), bytes: body.len() };
        assert!(std::panic::catch_unwind(|| assert_inert("x", &answer)).is_err(), "{body}");
    }
}
