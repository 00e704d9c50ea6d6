//! W5, W6: unsafe methods must come from our own pages, whatever they send; and nothing is changed by another method.

use axum::http::{HeaderName, Method, StatusCode, header};

use crate::{
    headers::assert_protected,
    site::{FORM, Served},
};

const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

#[tokio::test]
async fn a_form_from_elsewhere_is_refused_and_changes_nothing() {
    let served = Served::new().await;
    let fields =
        [("form[key]", "01a2049c-544e-735c-8fed-8ee089bb1885"), ("form[kind]", "sole"), ("form[name]", "見本商店")];
    let foreign = [
        served.as_advisor().await,
        served.as_advisor().await.with(SITE, "cross-site"),
        served.as_advisor().await.with(SITE, "same-site"),
        served.as_advisor().await.with(SITE, "none"),
        served.as_advisor().await.with(header::ORIGIN, "https://evil.example"),
        served.as_advisor().await.with(header::ORIGIN, "null"),
        served.as_advisor().await.with(header::ORIGIN, "https://banso.example").with(SITE, "cross-site"),
    ];
    for asker in foreign {
        assert_eq!(asker.post_from_elsewhere("businesses/register", &fields).await.status, StatusCode::FORBIDDEN);
    }
    let list = served.as_advisor().await.get("/businesses").await;
    assert!(!list.body.contains("見本商店"));
    let own = served.as_advisor().await.with(header::ORIGIN, "https://banso.example");
    assert_eq!(own.post_from_elsewhere("businesses/register", &fields).await.status, StatusCode::OK);
    assert!(served.as_advisor().await.get("/businesses").await.body.contains("見本商店"));
}

#[tokio::test]
async fn no_server_function_and_no_page_takes_anything_from_elsewhere() {
    let served = Served::new().await;
    let foreign = [
        served.as_advisor().await,
        served.as_advisor().await.with(SITE, "cross-site"),
        served.as_advisor().await.with(header::ORIGIN, "https://evil.example"),
        served.as_advisor().await.with(header::ORIGIN, "https://banso.example.evil.example"),
        served.as_advisor().await.with(header::ORIGIN, "null").with(SITE, "same-site"),
    ];
    let functions = islands::endpoints().into_iter().map(|endpoint| format!("/_fn/{}", endpoint.name));
    let pages = app::pages().into_iter().map(|route| route.path.replace("{id}", "x"));
    for path in functions.chain(pages) {
        for asker in &foreign {
            for content_type in [FORM, "text/plain", "multipart/form-data; boundary=x", "application/json"] {
                let answer = asker.send_from_elsewhere(Method::POST, &path, content_type, "form[name]=x").await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} {content_type}");
            }
        }
        for method in [Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS, Method::TRACE] {
            let answer = foreign[1].send_from_elsewhere(method.clone(), &path, FORM, "").await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{method} {path}");
            let own = served.as_advisor().await.with(SITE, "same-origin");
            let answer = own.send_from_elsewhere(method.clone(), &path, FORM, "").await;
            let refused = [StatusCode::METHOD_NOT_ALLOWED, StatusCode::FORBIDDEN];
            assert!(refused.contains(&answer.status), "{method} {path}: {}", answer.status);
            assert_protected(&answer);
        }
    }
}
