//! R9: health without detail.

use axum::http::StatusCode;

use crate::site::Served;

#[tokio::test]
async fn a_running_server_is_alive_and_ready() {
    let nobody = Served::new().await.as_nobody();
    for path in ["/healthz", "/readyz"] {
        assert_eq!(nobody.get(path).await.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn a_server_whose_database_is_gone_is_alive_but_not_ready() {
    let served = Served::new().await;
    let nobody = served.as_nobody();
    served.site.db.clone().close().await;
    assert_eq!(nobody.get("/healthz").await.status, StatusCode::OK);
    let answer = nobody.get("/readyz").await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::SERVICE_UNAVAILABLE, "not ready\n"));
}
