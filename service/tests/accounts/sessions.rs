//! Sessions: their beginning, and who ends them.

use domain::{Problem, accounts::SignInForm};
use service::{
    Ctx,
    accounts::{self, SignedIn},
    testing::{Site, cast::PASSWORD},
};

use super::{behind, choice, invited, lives};

async fn sign_in_again(as_ctx: &Ctx) -> SignedIn {
    let form =
        SignInForm { email: "hana@center.example".to_owned(), password: PASSWORD.to_owned(), next: String::new() };
    accounts::sign_in(as_ctx, form, None, "見本ブラウザー".to_owned()).await.unwrap()
}

#[tokio::test]
async fn a_second_sign_in_on_a_living_session_gets_a_new_one_and_the_old_is_dead() {
    let site = Site::new().await;
    let (_, token) = invited(&site).await;
    let first = accounts::choose_password(&site.as_nobody(), choice(&token, PASSWORD), String::new()).await.unwrap();
    let second = sign_in_again(&behind(&site, &first).await).await;
    assert_ne!(first.session, second.session);
    assert!(!lives(&site, &first).await && lives(&site, &second).await);
}

#[tokio::test]
async fn the_place_that_a_visitor_had_does_not_become_a_session() {
    let site = Site::new().await;
    let (_, token) = invited(&site).await;
    accounts::choose_password(&site.as_nobody(), choice(&token, PASSWORD), String::new()).await.unwrap();
    let (id, visitor) = accounts::visit(&site.as_nobody(), String::new()).await.unwrap();
    let mut ctx = site.as_nobody();
    ctx.request.session = Some(id);
    let signed_in = sign_in_again(&ctx).await;
    assert_ne!(signed_in.session.expose(), visitor.expose());
    let old = accounts::resume(&site.db, &site.clock, visitor.expose()).await.unwrap();
    assert!(old.is_none(), "whoever planted the visitor's cookie has nothing");
}

#[tokio::test]
async fn one_sees_ones_own_sessions_and_ends_them() {
    let site = Site::new().await;
    let (id, token) = invited(&site).await;
    let first = accounts::choose_password(&site.as_nobody(), choice(&token, PASSWORD), String::new()).await.unwrap();
    let second = sign_in_again(&site.as_nobody()).await;
    let own = behind(&site, &second).await;
    let seen = accounts::show_own(&own).await.unwrap().sessions;
    assert_eq!(seen.len(), 2);
    let this = seen.iter().find(|row| row.is_this).unwrap();
    assert_eq!(this.browser, "見本ブラウザー");
    let other = seen.iter().find(|row| !row.is_this).unwrap();

    let stranger = accounts::end_session(&site.as_advisor(), other.id).await.unwrap_err();
    assert!(matches!(stranger.problem(), Some(Problem::NotFound(_))), "as if there were none");
    accounts::end_session(&own, other.id).await.unwrap();
    assert!(!lives(&site, &first).await && lives(&site, &second).await);

    assert!(accounts::end_all_sessions(&site.as_advisor(), id).await.is_err());
    accounts::end_all_sessions(&site.as_administrator(), id).await.unwrap();
    assert!(!lives(&site, &second).await);
}

#[tokio::test]
async fn the_administrator_ends_anybodys_session() {
    let site = Site::new().await;
    let (id, token) = invited(&site).await;
    let first = accounts::choose_password(&site.as_nobody(), choice(&token, PASSWORD), String::new()).await.unwrap();
    let seen = accounts::show(&site.as_administrator(), id).await.unwrap().sessions;
    accounts::end_session(&site.as_administrator(), seen[0].id).await.unwrap();
    assert!(!lives(&site, &first).await);
    assert!(accounts::show(&site.as_director(), id).await.unwrap().sessions.is_empty(), "the director sees none");
}
