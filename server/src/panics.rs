//! One request's panic is that request's only: it is answered 500, and the next one is welcome. What it said is in the
//! log, with the number of panics since the start (`telemetry.rs`), and never in the answer.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use tower_http::catch_panic::CatchPanicLayer;

type Panic = Box<dyn std::any::Any + Send>;

const SORRY: &str = "申し訳ありません。処理できませんでした。前の画面に戻って、もう一度お試しください。\n\
    Sorry, this could not be done. Please go back and try again.\n";

/// The layer.
pub(crate) fn caught() -> CatchPanicLayer<fn(Panic) -> Response> {
    CatchPanicLayer::custom(answer as fn(Panic) -> Response)
}

fn answer(_panic: Panic) -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, SORRY).into_response()
}

#[cfg(test)]
mod tests {
    use axum::{
        Router,
        body::{Body, to_bytes},
        extract::Request,
        routing::get,
    };
    use tower::ServiceExt;

    use super::*;

    async fn panics() -> &'static str {
        panic!("a secret in a panic's text")
    }

    #[tokio::test]
    async fn a_panic_is_one_answer_without_detail_and_the_next_request_is_served() {
        let router = Router::new().route("/bad", get(panics)).route("/good", get(|| async { "good" })).layer(caught());
        for _ in 0..2 {
            let asked = Request::get("/bad").body(Body::empty()).expect("a request");
            let bad = router.clone().oneshot(asked).await.expect("an answer");
            assert_eq!(bad.status(), StatusCode::INTERNAL_SERVER_ERROR);
            assert_eq!(to_bytes(bad.into_body(), 1024).await.expect("a body"), SORRY);
            let asked = Request::get("/good").body(Body::empty()).expect("a request");
            assert_eq!(router.clone().oneshot(asked).await.expect("an answer").status(), StatusCode::OK);
        }
    }
}
