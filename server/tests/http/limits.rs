//! R7: what comes too often or is too large is told so at once, and only whom it concerns.

use axum::http::{HeaderName, StatusCode, header};
use server::Config;
use service::testing::Site;

use crate::{
    headers::assert_protected,
    site::{Asker, FORM, Served},
};

async fn behind_a_proxy(behind_proxy: bool) -> Served {
    Served::with(Site::new().await, Config { behind_proxy, ..Config::default() })
}

fn from(served: &Served, address: &str) -> Asker {
    served.as_nobody().with(HeaderName::from_static("x-forwarded-for"), address)
}

#[tokio::test]
async fn an_address_that_writes_too_often_is_told_to_come_again_and_others_are_not() {
    let served = behind_a_proxy(true).await;
    let busy = from(&served, "203.0.113.7");
    let mut told = None;
    for _ in 0..2_000 {
        let answer = busy.call("tasks/done", &[]).await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            told = Some(answer);
            break;
        }
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    }
    let told = told.expect("there is a limit");
    assert_eq!(told.header("retry-after"), "2");
    assert_protected(&told);
    assert_eq!(busy.get("/sign-in").await.status, StatusCode::OK, "who only reads may go on");
    assert_eq!(from(&served, "203.0.113.8").call("tasks/done", &[]).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn the_proxys_word_on_the_address_is_taken_behind_a_proxy_only() {
    for (behind_proxy, expected) in [(true, "203.0.113.7"), (false, "unknown")] {
        let served = behind_a_proxy(behind_proxy).await;
        // What a client writes itself stands before what the proxy adds.
        let nobody = from(&served, "198.51.100.1, 203.0.113.7");
        let typed = [("form[email]", "makoto@center.example"), ("form[password]", "違う合言葉")];
        nobody.call("accounts/sign_in", &typed).await;
        let noted = served.site.noted().await;
        assert_eq!(noted.last().map(|noted| noted.address.as_str()), Some(expected));
    }
}

#[tokio::test]
async fn a_body_that_is_too_large_is_cut_off_and_protected_like_every_answer() {
    let served = Served::new().await;
    let advisor = served.as_advisor().await;
    let answer = advisor.call_raw("businesses/register", FORM, vec![b'a'; 9 * 1024 * 1024]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_protected(&answer);
    served.site.break_the_audit().await;
    let broken = advisor.get("/businesses").await;
    assert_eq!(broken.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_protected(&broken);
    assert_eq!(broken.header(header::CONTENT_TYPE.as_str()), "text/html; charset=utf-8");
}
