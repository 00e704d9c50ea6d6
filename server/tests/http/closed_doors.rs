//! O6: no debug page, source map, listing, repository, metrics or echo is served.

use axum::http::{Method, StatusCode};

use crate::site::Served;

#[tokio::test]
async fn what_is_nobodys_business_is_not_there() {
    let served = Served::new().await;
    let askers = [
        served.as_nobody(),
        served.as_administrator().await,
        served.as_director().await,
        served.as_council_viewer().await,
    ];
    for path in [
        "/.git/config",
        "/.env",
        "/banso.db",
        "/data/banso.db",
        "/pkg/",
        "/pkg/banso.wasm.map",
        "/pkg/../Cargo.toml",
        "/metrics",
        "/debug",
        "/swagger",
    ] {
        for asker in &askers {
            assert_eq!(asker.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[tokio::test]
async fn a_request_is_not_echoed() {
    let nobody = Served::new().await.as_nobody();
    for path in ["/", "/sign-in", "/_fn/accounts/sign_in", "/healthz"] {
        let answer = nobody.ask(Method::TRACE, path).await;
        assert!(answer.status.is_client_error(), "{path}: {}", answer.status);
        assert!(!answer.body.contains("TRACE"), "{path}");
    }
}
