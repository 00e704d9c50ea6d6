//! The pages of consultations: what was typed is text wherever it is shown, and every act works without script.

use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::{
    Role,
    accounts::{NewAccount, SignInForm},
    businesses::BusinessForm,
};
use service::{
    accounts, businesses, plan,
    requests::new_key,
    testing::cast::{MAKOTO, MEGUMI, PASSWORD, YUKI},
};

use crate::site::{Asker, Served};

const ATTACK: &str = "</textarea><script>alert(1)</script><img src=x onerror=alert(2)>\"'>";

struct Centre {
    served: Served,
    business: String,
}

async fn centre() -> Centre {
    let served = Served::new().await;
    let site = &served.site;
    plan::import(&site.as_director(), plan::SHIPPED_PLAN).await.unwrap();
    let form = BusinessForm {
        key: new_key(),
        kind: "sole".to_owned(),
        name: format!("見本商店{ATTACK}"),
        ..BusinessForm::default()
    };
    let business = businesses::register(&site.as_advisor(), form).await.unwrap().to_string();
    Centre { served, business }
}

fn fields<'a>(business: &'a str, key: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("form[key]", key),
        ("form[businesses][]", business),
        ("form[held_on]", "2026-11-24"),
        ("form[started_at]", "10:30"),
        ("form[minutes]", "30"),
        ("form[channel]", "visit"),
        ("form[topics][]", "it"),
        ("form[topics][]", "sales"),
        ("form[content]", ATTACK),
        ("form[advice]", ATTACK),
        ("form[internal_memo]", ATTACK),
        ("form[shared_note]", ATTACK),
        ("form[next_what]", ATTACK),
        ("form[next_who]", ""),
        ("form[next_due_on]", "2026-11-24"),
    ]
}

/// Records it without script and answers its page.
async fn recorded(asker: &Asker, business: &str) -> String {
    let key = new_key();
    let answer = asker.post("/consultations/new", "consultations/record", &fields(business, &key)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = answer.location().to_owned();
    assert!(page.starts_with("/consultations/") && !page.contains("?r="), "{page}");
    page
}

async fn assert_harmless(asker: &Asker, page: &str) {
    let answer = asker.get(page).await;
    assert_eq!(answer.status, StatusCode::OK, "{page}");
    assert!(answer.body.contains("alert(1)"), "{page} shows the text");
    for script in ["<script>alert(1)", "<img src=x"] {
        assert!(!answer.body.contains(script), "{page} holds {script}");
    }
}

#[tokio::test]
async fn what_was_typed_is_text_on_every_page_that_shows_it() {
    let Centre { served, business } = centre().await;
    let advisor = served.as_advisor().await;
    let page = recorded(&advisor, &business).await;
    for page in [
        page.as_str(),
        &format!("{page}/edit"),
        &format!("{page}/shared"),
        "/consultations",
        "/",
        &format!("/consultations/new?business={business}"),
    ] {
        assert_harmless(&advisor, page).await;
    }
}

#[tokio::test]
async fn a_refused_consultation_comes_back_with_all_that_was_typed() {
    let Centre { served, business } = centre().await;
    let advisor = served.as_advisor().await;
    let key = new_key();
    let mut fields = fields(&business, &key);
    fields.retain(|(name, _)| *name != "form[held_on]" && *name != "form[content]");
    fields.extend([("form[held_on]", "2026-11-25"), ("form[content]", "書いた内容")]);
    let answer = advisor.post("/consultations/new", "consultations/record", &fields).await;
    assert!(answer.location().starts_with("/consultations/new?r="), "{}", answer.location());
    let page = advisor.get(answer.location()).await;
    for kept in ["2026-11-25", "書いた内容", "今日までの日付", key.as_str(), business.as_str()] {
        assert!(page.body.contains(kept), "{kept}");
    }
    assert!(page.body.contains("value=\"sales\" checked"), "the topics");
    assert!(page.body.contains("value=\"visit\" selected"), "the channel");
}

#[tokio::test]
async fn another_of_the_same_visit_keeps_the_head() {
    let Centre { served, business } = centre().await;
    let advisor = served.as_advisor().await;
    let key = new_key();
    let mut fields = fields(&business, &key);
    fields.push(("form[again]", "true"));
    let answer = advisor.post("/consultations/new", "consultations/record", &fields).await;
    assert!(answer.location().starts_with("/consultations/new?like="), "{}", answer.location());
    let page = advisor.get(answer.location()).await;
    assert!(page.body.contains(&business) && page.body.contains("value=\"10:30\""));
    assert!(!page.body.contains(&key), "under a key of its own");
}

#[tokio::test]
async fn a_draft_is_saved_by_the_island_and_resumed_by_its_address() {
    let Centre { served, business } = centre().await;
    let advisor = served.act_as(MAKOTO).await;
    let key = new_key();
    let mut fields = fields(&business, &key);
    fields.push(("version", "0"));
    let answer = advisor.call("drafts/save", &fields).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    assert!(answer.body.contains("\"version\":1"), "{}", answer.body);
    assert_harmless(&advisor, &format!("/consultations/new?draft={key}")).await;
    assert!(advisor.get("/").await.body.contains(&key), "it waits on 今日");
    let other = served.act_as(MEGUMI).await;
    let theirs = other.get(&format!("/consultations/new?draft={key}")).await;
    assert_eq!(theirs.status, StatusCode::OK, "a form to begin with");
    assert!(!theirs.body.contains("alert(1)") && !theirs.body.contains(&business), "and nothing of another's draft");
    let stale = advisor.call("drafts/save", &fields).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    let nobody = served.as_nobody().call("drafts/save", &fields).await;
    assert_eq!(nobody.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_next_action_is_ticked_from_today_and_the_toast_takes_it_back() {
    let Centre { served, business } = centre().await;
    let advisor = served.as_advisor().await;
    recorded(&advisor, &business).await;
    drop(advisor.get("/").await);
    let today = advisor.get("/").await.body;
    let id = today.split("action=\"/_fn/tasks/done\"").nth(1).unwrap().split("value=\"").nth(1).unwrap();
    let id = id.split('"').next().unwrap().to_owned();
    let answer = advisor.post("/", "tasks/done", &[("form[id]", &id)]).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/"));
    let after = advisor.get("/").await.body;
    assert!(after.contains("完了にしました") && after.contains("action=\"/_fn/tasks/reopen\""), "the toast");
    assert!(!after.contains("action=\"/_fn/tasks/done\""), "and it is gone");
    advisor.post("/", "tasks/reopen", &[("form[id]", &id)]).await;
    assert!(advisor.get("/").await.body.contains("action=\"/_fn/tasks/done\""));
}

#[tokio::test]
async fn an_officer_sees_numbers_and_no_more() {
    let Centre { served, business } = centre().await;
    let page = recorded(&served.as_advisor().await, &business).await;
    let officer = served.as_officer().await;
    assert_eq!(officer.get(&page).await.status, StatusCode::FORBIDDEN);
    let list = officer.get("/consultations").await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(!list.body.contains("alert(1)"), "no content");
    assert_eq!(served.act_as(YUKI).await.get("/consultations").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_form_sent_after_the_session_ended_is_there_after_signing_in_again() {
    let Centre { served, business } = centre().await;
    let site = &served.site;
    let hana = NewAccount {
        email: "hana@center.example".to_owned(),
        name: "見本 花".to_owned(),
        kana: "みほん はな".to_owned(),
        roles: vec![Role::Advisor],
    };
    accounts::create_with_password(&site.as_administrator(), hana, PASSWORD.to_owned()).await.unwrap();
    let sign_in = || async {
        let form = SignInForm {
            email: "hana@center.example".to_owned(),
            password: PASSWORD.to_owned(),
            ..SignInForm::default()
        };
        accounts::sign_in(&site.as_nobody(), form, None, String::new()).await.unwrap().session.expose().to_owned()
    };
    let late = served.holding(&sign_in().await);
    site.clock.advance(TimeDelta::hours(2));
    let key = new_key();
    let answer = late.post("/consultations/new", "consultations/record", &fields(&business, &key)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let next = answer.location().strip_prefix("/sign-in?next=").unwrap();
    let page = next.replace("%3F", "?").replace("%3D", "=");
    assert!(page.starts_with("/consultations/new?r="), "{page}");
    let stranger = served.as_advisor().await.get(&page).await;
    assert!(!stranger.body.contains("alert(1)"), "nobody else sees it");
    let again = served.holding(&sign_in().await);
    assert_harmless(&again, &page).await;
    assert!(again.get(&page).await.body.contains(&key));
}
