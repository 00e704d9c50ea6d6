//! Forms that a script sends while its page stays, and parts of pages that are drawn anew.

use axum::http::{HeaderName, StatusCode};
use domain::businesses::BusinessForm;
use service::{businesses, plan, requests::new_key};

use crate::site::{Asker, Served};

const PAGE: &str = "/businesses/new";

async fn in_place(served: &Served) -> Asker {
    served.as_advisor().await.with(HeaderName::from_static("x-banso-in-place"), "1")
}

async fn business(served: &Served, name: &str) -> String {
    let form =
        BusinessForm { key: new_key(), kind: "sole".to_owned(), name: name.to_owned(), ..BusinessForm::default() };
    businesses::register(&served.site.as_advisor(), form).await.unwrap().to_string()
}

#[tokio::test]
async fn an_accepted_form_is_told_where_it_leads_and_the_next_page_is_left_to_the_browser() {
    let served = Served::new().await;
    plan::import(&served.site.as_director(), plan::SHIPPED_PLAN).await.unwrap();
    let business = business(&served, "見本商店").await;
    let (advisor, key) = (in_place(&served).await, new_key());
    let task = [
        ("form[key]", key.as_str()),
        ("form[business]", business.as_str()),
        ("form[what]", "見積もりを比べる"),
        ("form[due_on]", "2026-11-30"),
    ];
    let page = format!("/businesses/{business}");
    let answer = advisor.post(&page, "tasks/add", &task).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::NO_CONTENT, page.as_str()));
    let seen = advisor.get(&page).await;
    assert!(seen.body.contains("見積もりを比べる"), "{}", seen.body);
}

#[tokio::test]
async fn a_refused_form_leads_to_the_page_that_says_why() {
    let served = Served::new().await;
    let advisor = in_place(&served).await;
    let answer = advisor.post(PAGE, "businesses/register", &[("form[kind]", "sole"), ("form[name]", "")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = advisor.get(answer.location()).await;
    assert!(page.body.contains("id=\"name-error\""), "the message has the id by which it finds its field");
}

#[tokio::test]
async fn after_the_session_ended_the_page_stays_as_it_is() {
    let served = Served::new().await;
    let nobody = served.as_nobody().with(HeaderName::from_static("x-banso-in-place"), "1");
    let answer = nobody.post(PAGE, "businesses/register", &[("form[name]", "見本商店")]).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn every_page_holds_the_words_for_a_form_that_could_not_be_sent() {
    let served = Served::new().await;
    for (asker, page) in [(served.as_nobody(), "/sign-in"), (served.as_advisor().await, PAGE)] {
        let body = asker.get(page).await.body;
        for template in ["unsent", "unsent-connection", "unsent-session"] {
            assert!(body.contains(&format!("<template id=\"{template}\"")), "{template} on {page}");
        }
    }
}

#[tokio::test]
async fn the_warning_of_similar_businesses_follows_what_is_typed() {
    let served = Served::new().await;
    let id = business(&served, "見本商店<script>alert(1)").await;
    let advisor = served.as_advisor().await;
    let quiet = advisor.get("/businesses/alike?name=%E5%88%A5&kana=&corporate_number=").await;
    assert!(!quiet.body.contains("notice") && quiet.body.contains("登録する"), "{}", quiet.body);
    let typed = "%E8%A6%8B%E6%9C%AC%E5%95%86%E5%BA%97%3Cscript%3Ealert(1)";
    let warned = advisor.get(&format!("/businesses/alike?name={typed}")).await;
    assert_eq!(warned.status, StatusCode::OK);
    assert!(warned.body.contains(&format!("/businesses/{id}")), "the way to the other");
    assert!(warned.body.contains("それでも登録する") && !warned.body.contains("<script>"), "{}", warned.body);
    assert!(!warned.body.contains("<html"), "a part, not a page");
}

#[tokio::test]
async fn a_part_of_a_page_takes_no_sentence_away_that_waits_for_the_next_page() {
    let served = Served::new().await;
    let business = business(&served, "見本商店").await;
    let advisor = served.as_advisor().await;
    let key = new_key();
    let task = [
        ("form[key]", key.as_str()),
        ("form[business]", business.as_str()),
        ("form[what]", "見積もりを比べる"),
        ("form[due_on]", "2026-11-30"),
    ];
    advisor.post("/", "tasks/add", &task).await;
    let today = advisor.get("/").await.body;
    let id = today.split("action=\"/_fn/tasks/done\"").nth(1).and_then(|rest| rest.split("value=\"").nth(1));
    let id = id.and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    advisor.post("/", "tasks/done", &[("form[id]", &id)]).await;
    let part = advisor.get(&format!("/consultations/about?businesses={business}")).await;
    assert!(part.body.contains("見本商店") && !part.body.contains("完了にしました"), "{}", part.body);
    assert!(advisor.get("/").await.body.contains("完了にしました"));
}
