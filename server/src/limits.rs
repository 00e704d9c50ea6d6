//! Limits on everything: how much at once, how long, how large, how often. Over a limit the answer comes at once and
//! says when to come again, instead of queueing.

use std::{net::IpAddr, num::NonZeroU32, sync::Arc, time::Duration};

use axum::{
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use service::Ctx;
use tokio::sync::Semaphore;

/// Requests that are worked on at once; the next is told to come again.
const AT_ONCE: usize = 256;
/// The longest that a request may take. A write that it began goes on to its end.
const WITHIN: Duration = Duration::from_secs(30);
/// Writes a second from one address, and how many may come in a burst: a whole centre may share one.
const WRITES_A_SECOND: NonZeroU32 = NonZeroU32::new(50).expect("not zero");
const WRITES_IN_A_BURST: NonZeroU32 = NonZeroU32::new(300).expect("not zero");
const AGAIN_AFTER_SECONDS: u16 = 2;
const BUSY: &str = "ただいま混み合っています。少し待ってから、もう一度お試しください。\n\
    This is busy just now. Please wait a moment and try again.\n";

/// The counters of one process.
#[derive(Clone, Debug)]
pub(crate) struct Limits {
    slots: Arc<Semaphore>,
    writes: Arc<DefaultKeyedRateLimiter<IpAddr>>,
    within: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self::of(AT_ONCE, WITHIN, Quota::per_second(WRITES_A_SECOND).allow_burst(WRITES_IN_A_BURST))
    }
}

impl Limits {
    fn of(at_once: usize, within: Duration, writes: Quota) -> Self {
        Self { slots: Arc::new(Semaphore::new(at_once)), writes: Arc::new(RateLimiter::keyed(writes)), within }
    }
}

/// Sheds what is too much at once, and ends what takes too long.
pub(crate) async fn shed(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    let Ok(_slot) = limits.slots.try_acquire() else {
        return again_later(StatusCode::SERVICE_UNAVAILABLE);
    };
    tokio::time::timeout(limits.within, next.run(request)).await.unwrap_or_else(|_| {
        tracing::warn!("a request took too long");
        again_later(StatusCode::SERVICE_UNAVAILABLE)
    })
}

/// Slows down an address that writes too often.
pub(crate) async fn slow_down(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    let address = request.extensions().get::<Ctx>().and_then(|ctx| ctx.request.address.parse::<IpAddr>().ok());
    let writes = !matches!(*request.method(), Method::GET | Method::HEAD);
    match address {
        Some(address) if writes && limits.writes.check_key(&address).is_err() => {
            again_later(StatusCode::TOO_MANY_REQUESTS)
        }
        _ => next.run(request).await,
    }
}

fn again_later(status: StatusCode) -> Response {
    let mut response = (status, BUSY).into_response();
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(AGAIN_AFTER_SECONDS));
    response
}

#[cfg(test)]
mod tests {
    use axum::{Router, body::Body, middleware::from_fn_with_state, routing::get};
    use tower::ServiceExt;

    use super::*;

    #[tokio::test]
    async fn one_request_too_many_is_told_at_once_to_come_again() {
        let limits = Limits::of(1, WITHIN, Quota::per_second(WRITES_A_SECOND));
        let slow = || async {
            tokio::time::sleep(Duration::from_millis(300)).await;
            "done"
        };
        let router = Router::new().route("/", get(slow)).layer(from_fn_with_state(limits.clone(), shed));
        let ask = || router.clone().oneshot(Request::new(Body::empty()));
        let (one, two) = tokio::join!(ask(), ask());
        let (one, two) = (one.unwrap(), two.unwrap());
        assert_eq!((one.status(), two.status()), (StatusCode::OK, StatusCode::SERVICE_UNAVAILABLE));
        assert!(two.headers().contains_key(header::RETRY_AFTER));
        assert_eq!(ask().await.unwrap().status(), StatusCode::OK, "and the next is welcome again");
    }

    #[tokio::test]
    async fn a_request_that_takes_too_long_is_told_so() {
        let endless = || std::future::pending::<&str>();
        let limits = Limits::of(1, Duration::from_millis(50), Quota::per_second(WRITES_A_SECOND));
        let router = Router::new().route("/", get(endless)).layer(from_fn_with_state(limits, shed));
        let answer = router.oneshot(Request::new(Body::empty())).await.unwrap();
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(answer.headers().contains_key(header::RETRY_AFTER));
    }
}
