//! Signing in and out, links and sessions, as a browser meets them.

use axum::http::{StatusCode, header};
use domain::accounts::{AccountForm, ChoosePasswordForm, FirstRunForm, SignInForm};
use server::Config;
use service::{
    accounts,
    requests::new_key,
    testing::{Site, cast::PASSWORD},
};

use crate::site::{Answer, Served};

const HANA: &str = "hana@center.example";

/// A centre in which 見本 花 has a password.
async fn with_hana() -> Served {
    let served = Served::new().await;
    let form = AccountForm {
        key: new_key(),
        email: HANA.to_owned(),
        name: "見本 花".to_owned(),
        roles: vec!["advisor".to_owned()],
        ..AccountForm::default()
    };
    let link = accounts::invite(&served.site.as_administrator(), form).await.unwrap().link.unwrap();
    let form = ChoosePasswordForm { token: link.secret.expose().to_owned(), password: PASSWORD.to_owned() };
    accounts::choose_password(&served.site.as_nobody(), form, String::new()).await.unwrap();
    served
}

fn cookies(answer: &Answer) -> Vec<String> {
    answer.headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap().to_owned()).collect()
}

fn session(answer: &Answer) -> String {
    let name = format!("{}=", islands::cookies::SESSION);
    let cookie = cookies(answer).into_iter().find(|cookie| cookie.starts_with(&name)).unwrap();
    cookie.split(';').next().unwrap().to_owned()
}

const SIGN_IN: [(&str, &str); 2] = [("form[email]", HANA), ("form[password]", PASSWORD)];

#[tokio::test]
async fn the_cookies_of_a_session_stay_on_this_host_and_out_of_reach_of_script() {
    let served = with_hana().await;
    let answer = served.as_nobody().post("/sign-in", "accounts/sign_in", &SIGN_IN).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let set = cookies(&answer);
    assert_eq!(set.len(), 2, "{set:?}");
    for cookie in set {
        assert!(cookie.starts_with("__Host-"), "{cookie}");
        for part in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        assert!(!cookie.to_lowercase().contains("domain="), "{cookie}");
    }
}

#[tokio::test]
async fn a_session_that_the_client_chose_is_never_adopted() {
    let served = with_hana().await;
    let planted = format!("{}=chosen-by-an-attacker", islands::cookies::SESSION);
    let answer = served.as_nobody().with(header::COOKIE, &planted).post("/sign-in", "accounts/sign_in", &SIGN_IN).await;
    let own = session(&answer);
    assert_ne!(own, planted);
    let inside = served.as_nobody().with(header::COOKIE, &own).get("/").await;
    assert_eq!(inside.status, StatusCode::OK);
    let outside = served.as_nobody().with(header::COOKIE, &planted).get("/").await;
    assert_eq!(outside.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_second_sign_in_gets_a_new_session_and_signing_out_ends_it_for_every_copy() {
    let served = with_hana().await;
    let first = session(&served.as_nobody().post("/sign-in", "accounts/sign_in", &SIGN_IN).await);
    let again = served.as_nobody().with(header::COOKIE, &first);
    let second = session(&again.post("/sign-in", "accounts/sign_in", &SIGN_IN).await);
    assert_ne!(first, second);
    assert_eq!(again.get("/").await.status, StatusCode::SEE_OTHER, "the old one is dead");

    let own = served.as_nobody().with(header::COOKIE, &second);
    assert_eq!(own.get("/").await.status, StatusCode::OK);
    let out = own.post("/", "accounts/sign_out", &[]).await;
    let cleared = out.header("clear-site-data");
    assert!(cleared.contains("\"cache\"") && cleared.contains("\"storage\""), "{cleared}");
    assert_eq!(own.get("/").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn opening_a_link_uses_nothing_up_and_a_refusal_keeps_no_secret() {
    let served = Served::with(Site::empty().await, Config::default());
    let link = accounts::offer_first_run(&served.site.as_system()).await.unwrap().unwrap();
    let token = link.secret.expose();
    let page = format!("/first-run?token={token}");
    for _ in 0..3 {
        assert!(served.as_nobody().get(&page).await.body.contains("accounts/first_run"));
    }
    let typed = [
        ("form[token]", token),
        ("form[name]", "例川 晶"),
        ("form[email]", "akira@center.example"),
        ("form[password]", "passwordpassword"),
    ];
    let refused = served.as_nobody().post(&page, "accounts/first_run", &typed).await;
    assert!(refused.location().starts_with(&format!("{page}&r=")), "{}", refused.location());
    let id = refused.location().rsplit("r=").next().unwrap().to_owned();
    let cookie = session(&refused);
    let token_of_visitor = cookie.split('=').nth(1).unwrap();
    let visitor = accounts::resume(&served.site.db, &served.site.clock, token_of_visitor).await.unwrap().unwrap();
    let mut ctx = served.site.as_nobody();
    ctx.request.session = Some(visitor.session);
    let kept = service::requests::returned_form(&ctx, &id).await.unwrap().unwrap();
    assert!(kept.body.contains("akira"), "{}", kept.body);
    assert!(!kept.body.contains(token) && !kept.body.contains("passwordpassword"), "{}", kept.body);

    let mut right = typed;
    right[3].1 = PASSWORD;
    let inside = served.as_nobody().post(&page, "accounts/first_run", &right).await;
    assert_eq!(inside.location(), "/settings/centre");
    let own = served.as_nobody().with(header::COOKIE, &session(&inside));
    assert!(own.get("/").await.body.contains("センターの名称を決める"), "today says what is still to set up");
    assert!(!served.as_nobody().get(&page).await.body.contains("accounts/first_run"), "once");
}

#[tokio::test]
async fn the_administrator_is_shown_a_link_once_on_the_configured_address_whatever_the_host_says() {
    let config = Config { base_url: Some("https://banso.example/".to_owned()), ..Config::default() };
    let served = Served::with(Site::new().await, config);
    let key = new_key();
    let typed =
        [("form[key]", key.as_str()), ("form[name]", "見本 花"), ("form[email]", HANA), ("form[roles][]", "advisor")];
    let session_cookie =
        format!("{}={}", islands::cookies::SESSION, served.site.session_of(service::testing::cast::AKIRA).await);
    let akira = served
        .as_nobody()
        .with(header::COOKIE, &session_cookie)
        .with(header::HeaderName::from_static("x-forwarded-host"), "evil.example")
        .with(header::FORWARDED, "host=evil.example");
    let answer = akira.post("/settings/staff/new", "accounts/invite", &typed).await;
    assert!(answer.location().starts_with("/settings/staff/"), "{}", answer.location());
    assert!(!answer.location().contains("token"), "no secret in an address of ours");
    let handed = cookies(&answer).into_iter().find(|cookie| cookie.starts_with("__Host-banso-link=")).unwrap();
    let both = format!("{session_cookie}; {}", handed.split(';').next().unwrap());
    let shown = served
        .as_nobody()
        .with(header::COOKIE, &both)
        .with(header::HeaderName::from_static("x-forwarded-host"), "evil.example")
        .get(answer.location())
        .await;
    assert!(shown.body.contains("https://banso.example/invitation?token="), "{}", shown.body);
    assert!(!shown.body.contains("evil.example"));
    assert!(
        cookies(&shown).iter().any(|cookie| cookie.starts_with("__Host-banso-link=;") && cookie.contains("Max-Age=0"))
    );
    assert!(!akira.get(answer.location()).await.body.contains("/invitation?token="));
}

#[tokio::test]
async fn a_disabled_account_is_out_at_the_next_request() {
    let served = Served::new().await;
    let advisor = served.as_advisor().await;
    assert_eq!(advisor.get("/").await.status, StatusCode::OK);
    let id = served.site.id_of(service::testing::cast::MAKOTO).to_string();
    let akira = served.as_administrator().await;
    akira.post(&format!("/settings/staff/{id}"), "accounts/disable", &[("form[id]", &id)]).await;
    assert_eq!(advisor.get("/").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_reader_chooses_language_and_colours() {
    let served = Served::new().await;
    let chosen = [("form[lang]", "en"), ("form[theme]", "dark"), ("form[contrast]", "more")];
    let answer = served.as_advisor().await.post("/settings/account", "accounts/prefer", &chosen).await;
    assert_eq!(answer.location(), "/settings/account");
    let kept: Vec<String> =
        cookies(&answer).iter().map(|cookie| cookie.split(';').next().unwrap().to_owned()).collect();
    let page = served.as_nobody().with(header::COOKIE, &kept.join("; ")).get("/sign-in").await;
    assert!(page.body.contains(r#"lang="en""#) && page.body.contains("Staff sign-in"));
    assert!(page.body.contains(r#"data-theme="dark""#) && page.body.contains(r#"data-contrast="more""#));
}

#[tokio::test]
async fn one_ends_all_ones_other_sessions_and_nobody_elses_from_ones_own_page() {
    let served = Served::new().await;
    let (here, there, phone) = (served.as_advisor().await, served.as_advisor().await, served.as_advisor().await);
    let director = served.as_director().await;
    let page = here.get("/settings/account").await.body;
    let form = page.split("action=\"/_fn/accounts/end_all_sessions\"").nth(1).unwrap().split("</form>").next().unwrap();
    assert!(form.contains("自分の他のサインインをすべて終了"), "{form}");
    let id = served.site.id_of(service::testing::cast::MAKOTO).to_string();
    assert!(form.contains(&id), "{form}");
    let done = here.post("/settings/account", "accounts/end_all_sessions", &[("form[id]", &id)]).await;
    assert_eq!(done.location(), "/settings/account");
    for ended in [there, phone] {
        assert_eq!(ended.get("/").await.status, StatusCode::SEE_OTHER, "it is signed out");
    }
    let after = here.get("/settings/account").await;
    assert_eq!(after.status, StatusCode::OK, "this session goes on");
    assert!(after.body.contains("サインインを終了しました"));
    assert!(!after.body.contains("end_all_sessions"), "nothing is left to end");
    assert_eq!(director.get("/").await.status, StatusCode::OK, "others stay signed in");
}

/// What stands in forms shows no secret to whoever logs them.
#[test]
fn no_form_shows_its_secrets() {
    let texts = [
        format!("{:?}", SignInForm { password: "geheim".into(), ..SignInForm::default() }),
        format!("{:?}", FirstRunForm { password: "geheim".into(), token: "geheim".into(), ..FirstRunForm::default() }),
        format!("{:?}", ChoosePasswordForm { password: "geheim".into(), token: "geheim".into() }),
    ];
    assert!(texts.iter().all(|text| !text.contains("geheim")), "{texts:?}");
}
