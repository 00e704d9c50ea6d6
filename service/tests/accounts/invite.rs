//! Inviting staff.

use domain::{Problem, accounts::AccountState};
use service::{
    Settings, accounts, outbox,
    requests::new_key,
    testing::{Site, cast::PASSWORD},
};

use super::{choice, hana, invited};

#[tokio::test]
async fn an_invitation_leads_to_a_password_and_in() {
    let site = Site::new().await;
    let (id, token) = invited(&site).await;
    let before = accounts::show(&site.as_administrator(), id).await.unwrap();
    assert_eq!((before.row.state, before.row.email.as_str()), (AccountState::Invited, "hana@center.example"));

    let seen = accounts::look_at_link(&site.as_nobody(), &token).await.unwrap();
    assert_eq!((seen.name.as_str(), seen.email.as_str()), ("見本 花", "hana@center.example"));
    accounts::choose_password(&site.as_nobody(), choice(&token, PASSWORD), String::new()).await.unwrap();
    let after = accounts::show(&site.as_administrator(), id).await.unwrap();
    assert_eq!(after.row.state, AccountState::Active);
    assert_eq!(after.sessions.len(), 1);
}

#[tokio::test]
async fn only_the_administrator_invites() {
    let site = Site::new().await;
    for ctx in [site.as_advisor(), site.as_director(), site.as_officer(), site.as_council_viewer()] {
        let refused = accounts::invite(&ctx, hana(&new_key())).await.unwrap_err();
        assert_eq!(refused.problem(), Some(&Problem::NotAllowed));
    }
    let refused = accounts::invite(&site.as_nobody(), hana(&new_key())).await.unwrap_err();
    assert_eq!(refused.problem(), Some(&Problem::SignInNeeded));
}

#[tokio::test]
async fn a_form_that_comes_twice_invites_once_and_its_last_link_works() {
    let site = Site::new().await;
    let key = new_key();
    let first = accounts::invite(&site.as_administrator(), hana(&key)).await.unwrap();
    let second = accounts::invite(&site.as_administrator(), hana(&key)).await.unwrap();
    assert_eq!(first.account, second.account);
    let look = async |link: &accounts::OneTimeLink| {
        accounts::look_at_link(&site.as_nobody(), link.secret.expose()).await.is_ok()
    };
    assert!(!look(&first.link.unwrap()).await, "one living link at a time");
    assert!(look(&second.link.unwrap()).await);
}

#[tokio::test]
async fn an_address_is_invited_once_however_it_is_written() {
    let site = Site::new().await;
    invited(&site).await;
    let mut again = hana(&new_key());
    again.email = "HANA@center.example".to_owned();
    let refused = Problem::from(accounts::invite(&site.as_administrator(), again).await.unwrap_err());
    assert!(refused.field_errors().unwrap().get("email").is_some());
}

#[tokio::test]
async fn where_mail_goes_out_the_link_is_in_the_mail_and_nobody_is_shown_it() {
    let site = Site::new().await;
    site.db.settle(Settings { base_url: "https://banso.example".to_owned(), sends_mail: true });
    let handed = accounts::invite(&site.as_administrator(), hana(&new_key())).await.unwrap();
    assert!(handed.link.is_none());
    let mails = outbox::take_waiting(&site.as_system(), 10).await.unwrap();
    let [mail] = mails.as_slice() else { panic!("one mail: {mails:?}") };
    assert_eq!(mail.recipient, "hana@center.example");
    assert!(mail.message_id.ends_with("@banso.example>"));
    let token = mail.body.split("https://banso.example/invitation?token=").nth(1).unwrap();
    let token = token.split_whitespace().next().unwrap();
    assert!(accounts::look_at_link(&site.as_nobody(), token).await.is_ok());
}
