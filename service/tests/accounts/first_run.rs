//! The first run of an empty database.

use chrono::TimeDelta;
use domain::{
    Actor, Problem, Role,
    accounts::{CentreForm, FirstRunForm, SetUp, SetUpStep},
};
use service::{
    accounts,
    testing::{Site, cast::PASSWORD},
};

use super::behind;

fn form(token: &str) -> FirstRunForm {
    FirstRunForm {
        token: token.to_owned(),
        email: "akira@center.example".to_owned(),
        name: "例川 晶".to_owned(),
        kana: "れいかわ あきら".to_owned(),
        password: PASSWORD.to_owned(),
    }
}

#[tokio::test]
async fn an_empty_database_offers_a_link_that_makes_the_first_administrator() {
    let site = Site::empty().await;
    let link = accounts::offer_first_run(&site.as_system()).await.unwrap().unwrap();
    let signed_in =
        accounts::begin_first_run(&site.as_nobody(), form(link.secret.expose()), String::new()).await.unwrap();
    let own = behind(&site, &signed_in).await;
    let Actor::Person(person) = &own.actor else { panic!("a person") };
    assert_eq!(person.roles, [Role::Administrator]);
    assert!(accounts::offer_first_run(&site.as_system()).await.unwrap().is_none(), "only while there is nobody");

    assert_eq!(accounts::set_up(&own).await.unwrap().next(), Some(SetUpStep::Centre));
    let named = CentreForm { name: "見本ビジネス支援センター".to_owned(), ..CentreForm::default() };
    let so_far = accounts::name_centre(&own, named).await.unwrap();
    assert_eq!(so_far, SetUp { centre: true, ..SetUp::default() });
    assert_eq!(accounts::centre(&site.as_nobody()).await.unwrap().name, "見本ビジネス支援センター");
}

#[tokio::test]
async fn of_two_offers_one_makes_an_administrator() {
    let site = Site::empty().await;
    let one = accounts::offer_first_run(&site.as_system()).await.unwrap().unwrap();
    let other = accounts::offer_first_run(&site.as_system()).await.unwrap().unwrap();
    let nobody = site.as_nobody();
    let first = accounts::begin_first_run(&nobody, form(one.secret.expose()), String::new());
    let mut second_form = form(other.secret.expose());
    second_form.email = "makoto@center.example".to_owned();
    let second = accounts::begin_first_run(&nobody, second_form, String::new());
    let (first, second) = futures::join!(first, second);
    assert!(first.is_ok() != second.is_ok());
    assert_eq!(accounts::list(&site.as_system()).await.unwrap().len(), 1);
}

#[tokio::test]
async fn the_offer_is_over_after_half_an_hour_and_a_guess_is_worth_nothing() {
    let site = Site::empty().await;
    let link = accounts::offer_first_run(&site.as_system()).await.unwrap().unwrap();
    let guess = accounts::begin_first_run(&site.as_nobody(), form("guess"), String::new()).await;
    assert!(matches!(guess.unwrap_err().problem(), Some(Problem::Refused(_))));
    site.clock.advance(TimeDelta::minutes(30));
    let late = accounts::begin_first_run(&site.as_nobody(), form(link.secret.expose()), String::new()).await;
    assert!(matches!(late.unwrap_err().problem(), Some(Problem::Refused(_))));
}

#[tokio::test]
async fn an_invitation_makes_no_first_administrator_and_the_other_way_round() {
    let site = Site::new().await;
    let (_, token) = super::invited(&site).await;
    assert!(accounts::begin_first_run(&site.as_nobody(), form(&token), String::new()).await.is_err());
    let empty = Site::empty().await;
    let link = accounts::offer_first_run(&empty.as_system()).await.unwrap().unwrap();
    let chosen = super::choice(link.secret.expose(), PASSWORD);
    assert!(accounts::choose_password(&empty.as_nobody(), chosen, String::new()).await.is_err());
}

#[tokio::test]
async fn only_the_administrator_names_the_centre() {
    let site = Site::new().await;
    let named = CentreForm { name: "別名".to_owned(), ..CentreForm::default() };
    for ctx in [site.as_advisor(), site.as_director(), site.as_officer()] {
        assert_eq!(accounts::name_centre(&ctx, named.clone()).await.unwrap_err().problem(), Some(&Problem::NotAllowed));
        assert_eq!(accounts::set_up(&ctx).await.unwrap_err().problem(), Some(&Problem::NotAllowed));
    }
    accounts::name_centre(&site.as_administrator(), named.clone()).await.unwrap();
    let stale = accounts::name_centre(&site.as_administrator(), named).await.unwrap_err();
    assert!(matches!(stale.problem(), Some(Problem::Conflict { version: 1, .. })));
}
