//! W5: unsafe methods must come from our own pages.

use axum::http::{HeaderName, StatusCode, header};

use crate::site::Served;

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
