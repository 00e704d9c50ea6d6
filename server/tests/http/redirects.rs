//! W7, W8: an answer leads to a page of ours only, and an address says nothing in our name.

use axum::http::{StatusCode, header};
use domain::{Role, accounts::NewAccount};
use service::{accounts, testing::cast::PASSWORD};

use crate::site::{Served, urlencoded};

/// Where attackers would like a sign-in or a refused form to lead.
const ELSEWHERE: [&str; 16] = [
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "https:evil.example",
    "https://evil.example",
    "http:/evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/x\r\nSet-Cookie: a=b",
    "/x\nLocation: //evil.example",
    "evil.example",
    "@evil.example",
    "/\u{2028}/evil.example",
    "/./\\/evil.example",
];

fn assert_ours(location: &str, asked: &str) {
    assert!(location.starts_with('/'), "{asked:?} leads to {location:?}");
    assert!(!location.starts_with("//") && !location.starts_with("/\\"), "{asked:?} leads to {location:?}");
    assert!(!location.contains(['\r', '\n', '\t', '\\']), "{asked:?} leads to {location:?}");
}

#[tokio::test]
async fn a_sign_in_leads_to_a_page_of_ours_only() {
    let served = Served::new().await;
    let hana = NewAccount {
        email: "hana@center.example".to_owned(),
        name: "見本 花".to_owned(),
        kana: String::new(),
        roles: vec![Role::Advisor],
    };
    accounts::create_with_password(&served.site.as_administrator(), hana, PASSWORD.to_owned()).await.unwrap();
    for next in ELSEWHERE {
        let fields = [("form[email]", "hana@center.example"), ("form[password]", PASSWORD), ("form[next]", next)];
        let answer = served.as_nobody().post("/sign-in", "accounts/sign_in", &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_ours(answer.location(), next);
        assert_eq!(answer.headers.get_all(header::SET_COOKIE).iter().count(), 2, "{next:?}");
        let page = served.as_nobody().get(&format!("/sign-in?{}", urlencoded(&[("next", next)]))).await;
        assert!(!page.body.contains("href=\"//evil") && !page.body.contains("href=\"https://evil"), "{next:?}");
    }
    let fields = [("form[email]", "hana@center.example"), ("form[password]", PASSWORD), ("form[next]", "/cases?q=x#y")];
    let answer = served.as_nobody().post("/sign-in", "accounts/sign_in", &fields).await;
    assert_eq!(answer.location(), "/cases?q=x#y");
}

#[tokio::test]
async fn a_form_leads_back_to_a_page_of_ours_only() {
    let served = Served::new().await;
    let advisor = served.as_advisor().await;
    for page in
        ["//evil.example", "/\\evil.example", "/%5Cevil.example", "/x%0d%0aSet-Cookie:%20a=b", "/..//evil.example"]
    {
        let answer = advisor.post(page, "businesses/register", &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{page}");
        assert_ours(answer.location(), page);
        assert!(!answer.headers.contains_key(header::SET_COOKIE), "{page}");
    }
    for back in ELSEWHERE {
        let key = service::requests::new_key();
        let fields = [("form[key]", key.as_str()), ("form[kind]", "sole"), ("form[name]", &key), ("form[back]", back)];
        let answer = advisor.post("/businesses/new", "businesses/register", &fields).await;
        assert_ours(answer.location(), back);
        assert!(!answer.location().contains("evil"), "{back:?} leads to {}", answer.location());
    }
}

#[tokio::test]
async fn an_address_says_nothing_in_our_name() {
    let served = Served::new().await;
    let says = urlencoded(&[
        ("__err", "至急この番号に電話してください"),
        ("__path", "/_fn/accounts/sign_in"),
        ("error", "至急"),
    ]);
    for (asker, path) in [(served.as_nobody(), "/sign-in"), (served.as_advisor().await, "/businesses/new")] {
        let page = asker.get(&format!("{path}?{says}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.body.contains("至急"), "{path}");
    }
}
