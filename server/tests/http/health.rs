//! R9: health without detail.

use axum::http::StatusCode;

use server::Config;
use service::testing::Site;

use crate::site::Served;

/// A server whose database file would be in a folder.
async fn with_its_file_at(url: &str) -> Served {
    Served::with(Site::new().await, Config { database_url: url.to_owned(), ..Config::default() })
}

#[tokio::test]
async fn a_running_server_is_alive_and_ready() {
    let nobody = with_its_file_at("sqlite:banso.db").await.as_nobody();
    for path in ["/healthz", "/readyz"] {
        assert_eq!(nobody.get(path).await.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn a_server_whose_disk_is_gone_is_alive_but_not_ready() {
    let nobody = with_its_file_at("sqlite:no-such-folder/banso.db").await.as_nobody();
    assert_eq!(nobody.get("/healthz").await.status, StatusCode::OK);
    let answer = nobody.get("/readyz").await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::SERVICE_UNAVAILABLE, "not ready\n"));
}

#[tokio::test]
async fn a_server_whose_database_is_gone_is_alive_but_not_ready() {
    let served = with_its_file_at("sqlite:banso.db").await;
    let nobody = served.as_nobody();
    served.site.db.clone().close().await;
    assert_eq!(nobody.get("/healthz").await.status, StatusCode::OK);
    let answer = nobody.get("/readyz").await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::SERVICE_UNAVAILABLE, "not ready\n"));
}
