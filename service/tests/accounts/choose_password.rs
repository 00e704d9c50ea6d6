//! One-time links, and one's own change of password.

use chrono::TimeDelta;
use domain::{
    Problem,
    accounts::{ChangePasswordForm, SignInForm},
};
use service::{
    accounts, outbox,
    testing::{Site, cast::PASSWORD},
};

use super::{behind, choice, invited, lives};

const OTHER: &str = "窓辺の猫は雨の日にだけ歌をうたう";

async fn is_dead(site: &Site, token: &str) -> bool {
    let seen = accounts::look_at_link(&site.as_nobody(), token).await;
    let used = accounts::choose_password(&site.as_nobody(), choice(token, OTHER), String::new()).await;
    matches!(seen.unwrap_err().problem(), Some(Problem::Refused(_)))
        && matches!(used.unwrap_err().problem(), Some(Problem::Refused(_)))
}

#[tokio::test]
async fn a_link_works_once() {
    let site = Site::new().await;
    let (_, token) = invited(&site).await;
    accounts::choose_password(&site.as_nobody(), choice(&token, PASSWORD), String::new()).await.unwrap();
    assert!(is_dead(&site, &token).await);
}

#[tokio::test]
async fn of_two_who_use_a_link_at_once_one_gets_in() {
    let site = Site::new().await;
    let (_, token) = invited(&site).await;
    let nobody = site.as_nobody();
    let one = accounts::choose_password(&nobody, choice(&token, PASSWORD), String::new());
    let other = accounts::choose_password(&nobody, choice(&token, OTHER), String::new());
    let (one, other) = futures::join!(one, other);
    assert!(one.is_ok() != other.is_ok());
}

#[tokio::test]
async fn a_link_dies_after_an_hour_and_looking_at_it_does_not_use_it() {
    let site = Site::new().await;
    let (_, token) = invited(&site).await;
    site.clock.advance(TimeDelta::minutes(59));
    for _ in 0..3 {
        assert!(accounts::look_at_link(&site.as_nobody(), &token).await.is_ok());
    }
    site.clock.advance(TimeDelta::minutes(1));
    assert!(is_dead(&site, &token).await);
}

#[tokio::test]
async fn a_password_that_is_too_easy_leaves_the_link_alive() {
    let site = Site::new().await;
    let (_, token) = invited(&site).await;
    for easy in ["みほん はな みほん はな", "hana@center.example", "passwordpassword"] {
        let refused = accounts::choose_password(&site.as_nobody(), choice(&token, easy), String::new()).await;
        assert!(Problem::from(refused.unwrap_err()).field_errors().unwrap().get("password").is_some(), "{easy}");
    }
    assert!(accounts::look_at_link(&site.as_nobody(), &token).await.is_ok());
}

#[tokio::test]
async fn a_reset_ends_every_session_and_lifts_the_lock() {
    let site = Site::new().await;
    let (id, token) = invited(&site).await;
    let before = accounts::choose_password(&site.as_nobody(), choice(&token, PASSWORD), String::new()).await.unwrap();
    let form = |password: &str| SignInForm {
        email: "hana@center.example".to_owned(),
        password: password.to_owned(),
        next: String::new(),
    };
    for _ in 0..100 {
        assert!(accounts::sign_in(&site.as_nobody(), form("違う"), None, String::new()).await.is_err());
        site.clock.advance(TimeDelta::seconds(11));
    }
    assert!(accounts::sign_in(&site.as_nobody(), form(PASSWORD), None, String::new()).await.is_err(), "locked");

    let reset = accounts::send_link(&site.as_administrator(), id).await.unwrap().link.unwrap();
    accounts::choose_password(&site.as_nobody(), choice(reset.secret.expose(), OTHER), String::new()).await.unwrap();
    assert!(!lives(&site, &before).await);
    assert!(accounts::sign_in(&site.as_nobody(), form(PASSWORD), None, String::new()).await.is_err());
    assert!(accounts::sign_in(&site.as_nobody(), form(OTHER), None, String::new()).await.is_ok());
}

#[tokio::test]
async fn changing_ones_password_renews_the_session_ends_all_others_kills_links_and_sends_a_notice() {
    let site = Site::new().await;
    let (id, token) = invited(&site).await;
    let first = accounts::choose_password(&site.as_nobody(), choice(&token, PASSWORD), String::new()).await.unwrap();
    let form =
        SignInForm { email: "hana@center.example".to_owned(), password: PASSWORD.to_owned(), next: String::new() };
    let second = accounts::sign_in(&site.as_nobody(), form, None, String::new()).await.unwrap();
    let reset = accounts::send_link(&site.as_administrator(), id).await.unwrap().link.unwrap();

    let own = behind(&site, &second).await;
    let change = |current: &str, password: &str| ChangePasswordForm {
        current_password: current.to_owned(),
        password: password.to_owned(),
    };
    let wrong = Problem::from(accounts::change_password(&own, change("違う", OTHER), String::new()).await.unwrap_err());
    assert!(wrong.field_errors().unwrap().get("current_password").is_some());
    assert!(lives(&site, &first).await);

    let renewed = accounts::change_password(&own, change(PASSWORD, OTHER), String::new()).await.unwrap();
    assert!(!lives(&site, &first).await && !lives(&site, &second).await, "every id that there was is dead");
    assert!(accounts::resume(&site.db, &site.clock, renewed.expose()).await.unwrap().is_some());
    assert!(is_dead(&site, reset.secret.expose()).await);
    let mails = outbox::take_waiting(&site.as_system(), 10).await.unwrap();
    assert_eq!(mails.iter().map(|mail| mail.recipient.as_str()).collect::<Vec<_>>(), ["hana@center.example"]);
    assert!(!mails[0].body.contains(OTHER));
}
