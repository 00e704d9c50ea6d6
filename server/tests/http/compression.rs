//! Pages travel compressed, but never to whom another site sent.

use axum::http::{HeaderName, header};

use crate::site::{Answer, Served};

async fn page(from: Option<&str>, takes: &str) -> Answer {
    let served = Served::new().await;
    let advisor = served.as_advisor().await.with(header::ACCEPT_ENCODING, takes);
    let advisor = match from {
        Some(from) => advisor.with(HeaderName::from_static("sec-fetch-site"), from),
        None => advisor,
    };
    advisor.get("/businesses?q=vault").await
}

#[tokio::test]
async fn a_page_that_was_asked_from_our_own_travels_compressed() {
    let plain = page(Some("same-origin"), "identity").await;
    assert_eq!(plain.header("content-encoding"), "");
    for from in ["same-origin", "none"] {
        let short = page(Some(from), "gzip, deflate, br").await;
        assert_eq!(short.header("content-encoding"), "gzip", "{from}");
        assert!(short.header("vary").contains("accept-encoding"), "{from}: {}", short.header("vary"));
        assert!(short.bytes * 2 < plain.bytes, "{from}: {} of {} bytes", short.bytes, plain.bytes);
    }
}

/// Else the length of the page would tell the other site whether its words stand in it.
#[tokio::test]
async fn a_page_that_another_site_asked_for_travels_as_it_is() {
    for from in [Some("cross-site"), Some("same-site"), None] {
        assert_eq!(page(from, "gzip, deflate, br").await.header("content-encoding"), "", "{from:?}");
    }
}
