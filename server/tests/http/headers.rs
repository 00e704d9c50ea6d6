//! W1, W10: the headers that protect a browser are on every answer.

use axum::http::StatusCode;

use crate::site::{Answer, Served};

pub(crate) fn assert_protected(answer: &Answer) {
    let what = answer.status;
    let policy = answer.header("content-security-policy");
    for part in ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"] {
        assert!(policy.contains(part), "{what}: {policy}");
    }
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{what}: {policy}");
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{what}");
    assert_eq!(answer.header("referrer-policy"), "same-origin", "{what}");
    assert!(answer.header("strict-transport-security").contains("includeSubDomains"), "{what}");
    assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{what}");
    assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin", "{what}");
    assert_eq!(answer.header("cache-control"), "no-store", "{what}");
}

#[tokio::test]
async fn every_status_is_protected() {
    let served = Served::new().await;
    let (nobody, advisor, officer) = (served.as_nobody(), served.as_advisor().await, served.as_officer().await);
    let answers = [
        (StatusCode::OK, advisor.get("/businesses").await),
        (StatusCode::SEE_OTHER, nobody.get("/businesses").await),
        (StatusCode::UNAUTHORIZED, nobody.call("businesses/register", &[]).await),
        (StatusCode::FORBIDDEN, officer.get("/businesses/new").await),
        (StatusCode::NOT_FOUND, advisor.get("/nothing").await),
        (StatusCode::METHOD_NOT_ALLOWED, advisor.get("/_fn/accounts/sign_out").await),
        (StatusCode::UNPROCESSABLE_ENTITY, advisor.call("businesses/register", &[("form[name]", "x")]).await),
    ];
    for (status, answer) in answers {
        assert_eq!(answer.status, status);
        assert_protected(&answer);
    }
}

#[tokio::test]
async fn each_page_has_a_nonce_of_its_own_and_every_script_carries_it() {
    let served = Served::new().await;
    let advisor = served.as_advisor().await;
    let (one, two) = (advisor.get("/businesses/new").await, advisor.get("/businesses/new").await);
    let nonce = |answer: &Answer| {
        let policy = answer.header("content-security-policy").to_owned();
        policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned()
    };
    assert_ne!(nonce(&one), nonce(&two));
    let scripts = one.body.matches("<script").count();
    assert!(scripts > 0);
    assert_eq!(one.body.matches(&format!("nonce=\"{}\"", nonce(&one))).count(), scripts);
    assert!(!one.body.contains(" style="), "inline styles are refused by the policy");
}
