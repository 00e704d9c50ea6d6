//! Signing in, and what follows from it.

mod choose_password;
mod edit;
mod first_run;
mod invite;
mod outbox;
mod sessions;
mod sign_in;

use domain::{
    Actor,
    accounts::{AccountForm, ChoosePasswordForm, LinkPurpose},
};
use service::{
    Ctx,
    accounts::{self, SignedIn},
    testing::Site,
};

/// The form that invites 見本 花.
fn hana(key: &str) -> AccountForm {
    AccountForm {
        key: key.to_owned(),
        email: "Hana@Center.example".to_owned(),
        name: "見本 花".to_owned(),
        kana: "みほん はな".to_owned(),
        roles: vec!["advisor".to_owned()],
        ..AccountForm::default()
    }
}

/// Invites her; the token that the administrator is shown.
async fn invited(site: &Site) -> (domain::AccountId, String) {
    let handed = accounts::invite(&site.as_administrator(), hana(&service::requests::new_key())).await.unwrap();
    let link = handed.link.unwrap();
    assert_eq!(link.purpose, LinkPurpose::Invitation);
    (handed.account, link.secret.expose().to_owned())
}

fn choice(token: &str, password: &str) -> ChoosePasswordForm {
    ChoosePasswordForm { token: token.to_owned(), password: password.to_owned() }
}

/// Who is behind a session that has just begun.
async fn behind(site: &Site, signed_in: &SignedIn) -> Ctx {
    let resumed = accounts::resume(&site.db, &site.clock, signed_in.session.expose()).await.unwrap().unwrap();
    let mut ctx = site.as_nobody();
    assert!(matches!(resumed.actor, Actor::Person(_)));
    ctx.actor = resumed.actor;
    ctx.request.session = Some(resumed.session);
    ctx
}

async fn lives(site: &Site, signed_in: &SignedIn) -> bool {
    accounts::resume(&site.db, &site.clock, signed_in.session.expose()).await.unwrap().is_some()
}
