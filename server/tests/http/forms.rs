//! Forms that are sent by navigation: what was typed comes back, the error does not get into the address.

use axum::http::StatusCode;

use crate::site::{Answer, Served};

const PAGE: &str = "/businesses/new";
const KEY: &str = "01a2049c-544e-735c-8fed-8ee089bb1885";

fn assert_back_on(page: &str, answer: &Answer) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let location = answer.location();
    assert!(location.starts_with(&format!("{page}?r=")), "{location}");
    assert!(!location.contains("__err"), "{location}");
}

#[tokio::test]
async fn a_refused_form_comes_back_with_what_was_typed_and_the_message_beside_its_field() {
    let served = Served::new().await;
    let advisor = served.as_advisor().await;
    let fields = [
        ("form[key]", KEY),
        ("form[kind]", "sole"),
        ("form[name]", ""),
        ("form[note]", "</textarea><script>alert(1)</script>"),
    ];
    let answer = advisor.post(PAGE, "businesses/register", &fields).await;
    assert_back_on(PAGE, &answer);
    let page = advisor.get(answer.location()).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("入力してください"), "the message");
    assert!(page.body.contains("value=\"sole\" selected"), "the choice");
    assert!(page.body.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)"), "the note, harmless");
    assert!(!page.body.contains("<script>alert(1)"), "the note is not a script");
    assert!(page.body.contains(KEY), "the key is the same, so that the next try is no second record");
}

#[tokio::test]
async fn what_came_back_is_shown_to_nobody_else() {
    let served = Served::new().await;
    let answer = served.as_advisor().await.post(PAGE, "businesses/register", &[("form[note]", "秘密のメモ")]).await;
    assert_back_on(PAGE, &answer);
    let other = served.as_advisor().await.get(answer.location()).await;
    assert!(!other.body.contains("秘密のメモ"));
}

#[tokio::test]
async fn an_accepted_form_leads_on() {
    let served = Served::new().await;
    let advisor = served.as_advisor().await;
    let fields = [("form[key]", KEY), ("form[kind]", "sole"), ("form[name]", "見本商店")];
    let answer = advisor.post(PAGE, "businesses/register", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = advisor.get(answer.location()).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("見本商店"));
}

#[tokio::test]
async fn a_password_is_kept_nowhere_when_a_sign_in_is_refused() {
    let served = Served::new().await;
    let fields = [("form[email]", "makoto@center.example"), ("form[password]", "とても秘密の合言葉です")];
    let answer = served.as_nobody().post("/sign-in?next=/businesses", "accounts/sign_in", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(answer.location().starts_with("/sign-in?next=/businesses&r="), "{}", answer.location());
    let cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
    let page = served.as_nobody().with(axum::http::header::COOKIE, &cookie).get(answer.location()).await;
    assert!(page.body.contains("makoto@center.example") && page.body.contains("違います"), "{}", page.body);
    assert!(!page.body.contains("とても秘密の合言葉です"));
}

#[tokio::test]
async fn a_foreign_referer_leads_home() {
    let served = Served::new().await;
    let advisor = served.as_advisor().await.with(axum::http::header::REFERER, "https://evil.example/x");
    let answer = advisor.post_from_elsewhere("businesses/register", &[]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let advisor = served.as_advisor().await;
    let answer = advisor.post("//evil.example/", "businesses/register", &[]).await;
    assert!(answer.location().starts_with("/?r="), "{}", answer.location());
}

#[tokio::test]
async fn a_megabyte_in_a_name_is_refused_with_a_message() {
    let served = Served::new().await;
    let name = "長".repeat(350_000);
    let advisor = served.as_advisor().await;
    let answer = advisor.call("businesses/register", &[("form[kind]", "sole"), ("form[name]", &name)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("200文字以内"), "{}", answer.body.chars().take(500).collect::<String>());
}

#[tokio::test]
async fn half_a_character_and_a_nul_are_refused_beside_their_field_and_the_rest_is_kept() {
    let served = Served::new().await;
    let advisor = served.as_advisor().await;
    for broken in ["%ED%A0%80", "%00", "%FF", "%EF%BF%BD"] {
        let body = format!("form[kind]=sole&form[name]=a{broken}b&form[note]=%E8%A6%9A%E3%81%88");
        let answer = advisor.post_body(PAGE, "businesses/register", body.leak()).await;
        assert_back_on(PAGE, &answer);
        let page = advisor.get(answer.location()).await;
        assert!(page.body.contains("id=\"name-error\"") && page.body.contains("使えない文字"), "{broken}");
        assert!(page.body.contains("覚え"), "{broken}: what else was typed");
    }
    assert!(!advisor.get("/businesses").await.body.contains("<td"), "nothing was registered");
}

#[tokio::test]
async fn a_wrong_check_digit_is_told_beside_the_number() {
    let served = Served::new().await;
    let advisor = served.as_advisor().await;
    let fields =
        [("form[kind]", "corporation"), ("form[name]", "見本商店"), ("form[corporate_number]", "1700110005901")];
    let answer = advisor.post(PAGE, "businesses/register", &fields).await;
    assert_back_on(PAGE, &answer);
    let page = advisor.get(answer.location()).await;
    assert!(page.body.contains("id=\"corporate_number-error\""), "the message");
    assert!(page.body.contains("href=\"#corporate_number\">法人番号: "), "the summary names the field and leads to it");
    assert!(page.body.contains("1700110005901"), "and what was typed");
}
