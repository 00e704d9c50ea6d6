//! N11: nothing is answered that has no row in the permission table.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use domain::{Action, Actor, policy};
use leptos::server_fn::axum::server_fn_paths;

use crate::site::Served;

#[tokio::test]
async fn every_server_function_is_on_the_list_with_its_action() {
    let _registers_them = Served::new().await;
    let registered: BTreeSet<_> =
        server_fn_paths().map(|(path, method)| (path.to_owned(), method.to_string())).collect();
    let listed: BTreeSet<_> =
        islands::endpoints().iter().map(|endpoint| (format!("/_fn/{}", endpoint.name), "POST".to_owned())).collect();
    assert!(!listed.is_empty());
    assert_eq!(registered, listed);
}

#[tokio::test]
async fn a_stranger_is_answered_by_public_endpoints_only() {
    let served = Served::new().await;
    let nobody = served.as_nobody();
    for route in app::pages() {
        let path = route.path.replace("{id}", "01a2049c-544e-735c-8fed-8ee089bb1885");
        let answer = nobody.get(&path).await;
        if policy::allows(&Actor::Nobody, route.action).is_some() {
            assert!(answer.status.is_success() || answer.status == StatusCode::NOT_FOUND, "{path}: {}", answer.status);
        } else {
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
            assert!(answer.location().starts_with("/sign-in"), "{path} leads to {}", answer.location());
        }
    }
    for endpoint in islands::endpoints() {
        if endpoint.action != Action::UsePublicPages {
            let answer = nobody.call(endpoint.name, &[]).await;
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{}", endpoint.name);
        }
    }
}

#[tokio::test]
async fn what_is_on_no_list_is_not_found() {
    let served = Served::new().await;
    let advisor = served.as_advisor().await;
    assert_eq!(advisor.call("cases/does_not_exist", &[]).await.status, StatusCode::NOT_FOUND);
    let answer = advisor.get("/no/such/page").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.body.contains("見つかりません"));
}

#[tokio::test]
async fn a_person_without_the_permission_gets_403_before_the_first_byte() {
    let served = Served::new().await;
    let officer = served.as_officer().await;
    let answer = officer.get("/businesses/new").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(!answer.body.contains("<form action=\"/_fn/businesses/register\""));
    assert_eq!(officer.call("businesses/register", &[]).await.status, StatusCode::FORBIDDEN);
}
