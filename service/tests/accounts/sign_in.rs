//! Signing in with a password.

use chrono::TimeDelta;
use domain::{
    Actor, Problem, Role,
    accounts::{NewAccount, SignInForm},
};
use service::{
    accounts,
    testing::{Site, cast::PASSWORD},
};

async fn site_with_hana() -> Site {
    let site = Site::new().await;
    let hana = NewAccount {
        email: "hana@center.example".to_owned(),
        name: "見本 花".to_owned(),
        kana: "みほん はな".to_owned(),
        roles: vec![Role::Advisor],
    };
    accounts::create_with_password(&site.as_administrator(), hana, PASSWORD.to_owned()).await.unwrap();
    site
}

fn form(password: &str) -> SignInForm {
    SignInForm { email: "hana@center.example".to_owned(), password: password.to_owned(), next: String::new() }
}

async fn try_once(site: &Site, password: &str) -> bool {
    accounts::sign_in(&site.as_nobody(), form(password), None, String::new()).await.is_ok()
}

#[tokio::test]
async fn a_right_password_begins_a_session_that_ends_after_an_idle_hour() {
    let site = site_with_hana().await;
    let signed_in = accounts::sign_in(&site.as_nobody(), form(PASSWORD), None, "test".to_owned()).await.unwrap();
    let token = signed_in.session.expose();
    let resumed = accounts::resume(&site.db, &site.clock, token).await.unwrap().unwrap();
    let Actor::Person(person) = resumed.actor else { panic!("a person is signed in") };
    assert_eq!((person.name.as_str(), person.roles.as_slice()), ("見本 花", &[Role::Advisor][..]));

    site.clock.advance(TimeDelta::minutes(59));
    assert!(accounts::resume(&site.db, &site.clock, token).await.unwrap().is_some(), "still in use");
    site.clock.advance(TimeDelta::minutes(60));
    assert!(accounts::resume(&site.db, &site.clock, token).await.unwrap().is_none(), "idle for an hour");
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_however_busy() {
    let site = site_with_hana().await;
    let signed_in = accounts::sign_in(&site.as_nobody(), form(PASSWORD), None, String::new()).await.unwrap();
    for _ in 0..23 {
        site.clock.advance(TimeDelta::minutes(30));
        assert!(accounts::resume(&site.db, &site.clock, signed_in.session.expose()).await.unwrap().is_some());
    }
    site.clock.advance(TimeDelta::minutes(30));
    assert!(accounts::resume(&site.db, &site.clock, signed_in.session.expose()).await.unwrap().is_none());
}

#[tokio::test]
async fn unknown_addresses_and_wrong_passwords_are_answered_alike() {
    let site = site_with_hana().await;
    let wrong = accounts::sign_in(&site.as_nobody(), form("違う合言葉"), None, String::new()).await.unwrap_err();
    let unknown = SignInForm { email: "nobody@center.example".to_owned(), ..form(PASSWORD) };
    let unknown = accounts::sign_in(&site.as_nobody(), unknown, None, String::new()).await.unwrap_err();
    let (wrong, unknown) = (Problem::from(wrong), Problem::from(unknown));
    assert!(matches!(wrong, Problem::Invalid(_)));
    assert_eq!(wrong, unknown);
}

#[tokio::test]
async fn a_password_is_compared_exactly() {
    let site = site_with_hana().await;
    for almost in [PASSWORD.trim_end_matches('い'), &format!("{PASSWORD} "), &format!(" {PASSWORD}")] {
        assert!(!try_once(&site, almost).await, "{almost}");
    }
    assert!(try_once(&site, PASSWORD).await);
}

#[tokio::test]
async fn after_five_failures_even_the_right_password_must_wait() {
    let site = site_with_hana().await;
    for _ in 0..5 {
        assert!(!try_once(&site, "違う合言葉").await);
    }
    assert!(!try_once(&site, PASSWORD).await, "refused during the wait");
    site.clock.advance(TimeDelta::seconds(2));
    assert!(try_once(&site, PASSWORD).await, "taken after it");
}

#[tokio::test]
async fn a_second_replica_gives_no_more_tries() {
    let site = site_with_hana().await;
    let replica = service::Ctx { db: site.db.as_another_process(), ..site.as_nobody() };
    for n in 0..5 {
        let ctx = if n % 2 == 0 { site.as_nobody() } else { replica.clone() };
        assert!(accounts::sign_in(&ctx, form("違う合言葉"), None, String::new()).await.is_err());
    }
    assert!(accounts::sign_in(&replica, form(PASSWORD), None, String::new()).await.is_err());
    assert!(!try_once(&site, PASSWORD).await);
}

#[tokio::test]
async fn a_stranger_cannot_lock_out_a_known_device() {
    let site = site_with_hana().await;
    let first = accounts::sign_in(&site.as_nobody(), form(PASSWORD), None, String::new()).await.unwrap();
    for _ in 0..5 {
        assert!(!try_once(&site, "違う合言葉").await);
    }
    let device = Some(first.device.expose().to_owned());
    assert!(accounts::sign_in(&site.as_nobody(), form(PASSWORD), device, String::new()).await.is_ok());
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server() {
    let site = site_with_hana().await;
    let signed_in = accounts::sign_in(&site.as_nobody(), form(PASSWORD), None, String::new()).await.unwrap();
    let resumed = accounts::resume(&site.db, &site.clock, signed_in.session.expose()).await.unwrap().unwrap();
    let mut ctx = site.as_nobody();
    ctx.actor = resumed.actor;
    ctx.request.session = Some(resumed.session);
    accounts::sign_out(&ctx).await.unwrap();
    assert!(accounts::resume(&site.db, &site.clock, signed_in.session.expose()).await.unwrap().is_none());
}

#[tokio::test]
async fn after_a_hundred_failures_no_password_is_taken_until_the_next_day() {
    let site = site_with_hana().await;
    for _ in 0..100 {
        assert!(!try_once(&site, "違う合言葉").await);
        site.clock.advance(TimeDelta::seconds(11));
    }
    site.clock.advance(TimeDelta::hours(3));
    assert!(!try_once(&site, PASSWORD).await, "however long one waits on the same day");
    site.clock.advance(TimeDelta::hours(12));
    assert!(try_once(&site, PASSWORD).await, "the next day begins at midnight in Japan");
}
