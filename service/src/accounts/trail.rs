//! What the life of an account leaves behind: one audit row for each act, and no secret in any row.

#![expect(clippy::unwrap_used, reason = "tests")]

use domain::{
    AccountId, Actor,
    accounts::{AccountForm, ChangePasswordForm, ChoosePasswordForm, SignInForm},
};
use sea_orm::{EntityTrait, QueryOrder};

use super::{SignedIn, change_password, choose_password, disable, edit, invite, resume, send_link, show, sign_in};
use crate::{
    Ctx,
    entities::{audit_event, change_value, form_return, known_device, one_time_link, outbox, request_key, session},
    requests::new_key,
    testing::{Site, cast::PASSWORD},
};

const OTHER: &str = "窓辺の猫は雨の日にだけ歌をうたう";

async fn behind(site: &Site, signed_in: &SignedIn) -> Ctx {
    let resumed = resume(&site.db, &site.clock, signed_in.session.expose()).await.unwrap().unwrap();
    let mut ctx = site.as_nobody();
    ctx.actor = resumed.actor;
    ctx.request.session = Some(resumed.session);
    ctx
}

fn sign_in_form(password: &str) -> SignInForm {
    SignInForm { email: "hana@center.example".to_owned(), password: password.to_owned(), next: String::new() }
}

/// Invited, in, wrong password, denied, password changed, given a role, sent a link, disabled; the secrets on the way.
async fn a_life(site: &Site) -> (AccountId, Vec<String>) {
    let akira = site.as_administrator();
    let form = AccountForm {
        key: new_key(),
        email: "hana@center.example".to_owned(),
        name: "見本 花".to_owned(),
        roles: vec!["advisor".to_owned()],
        ..AccountForm::default()
    };
    let handed = invite(&akira, form).await.unwrap();
    let token = handed.link.unwrap().secret.expose().to_owned();
    let chosen = ChoosePasswordForm { token: token.clone(), password: PASSWORD.to_owned() };
    let first = choose_password(&site.as_nobody(), chosen, String::new()).await.unwrap();
    sign_in(&site.as_nobody(), sign_in_form("これは違うパスワードです"), None, String::new()).await.unwrap_err();
    let second = sign_in(&site.as_nobody(), sign_in_form(PASSWORD), None, String::new()).await.unwrap();
    let own = behind(site, &second).await;
    disable(&own, site.id_of(crate::testing::cast::AKIRA)).await.unwrap_err();
    let change = ChangePasswordForm { current_password: PASSWORD.to_owned(), password: OTHER.to_owned() };
    let renewed = change_password(&own, change, String::new()).await.unwrap();
    let member = show(&akira, handed.account).await.unwrap();
    let form = AccountForm {
        id: handed.account.to_string(),
        version: member.version.to_string(),
        name: member.row.name,
        roles: vec!["director".to_owned()],
        ..AccountForm::default()
    };
    edit(&akira, form).await.unwrap();
    let reset = send_link(&akira, handed.account).await.unwrap().link.unwrap();
    disable(&akira, handed.account).await.unwrap();
    let mut secrets = vec![token, reset.secret.expose().to_owned(), PASSWORD.to_owned(), OTHER.to_owned()];
    secrets.extend(["これは違うパスワードです".to_owned(), renewed.expose().to_owned()]);
    for signed_in in [first, second] {
        secrets.extend([signed_in.session.expose().to_owned(), signed_in.device.expose().to_owned()]);
    }
    (handed.account, secrets)
}

#[tokio::test]
async fn every_act_has_one_audit_row_that_says_who_and_from_where() {
    let site = Site::new().await;
    let (hana, _) = a_life(&site).await;
    let rows = audit_event::Entity::find().order_by_asc(audit_event::Column::Id).all(site.db.read()).await.unwrap();
    let Actor::Person(akira) = site.as_administrator().actor else { panic!("a person") };
    let said: Vec<_> = rows.iter().map(|row| (row.action.as_str(), row.result.as_str(), row.account_id)).collect();
    let (hana, akira) = (Some(hana.0), Some(akira.id.0));
    let expected = [
        ("accounts/invite", "done", akira),
        ("accounts/choose_password", "done", hana),
        ("accounts/sign_in", "done", hana),
        ("accounts/sign_in", "failed", None),
        ("accounts/sign_in", "done", hana),
        ("policy/deny", "denied", hana),
        ("accounts/change_password", "done", hana),
        ("accounts/edit", "done", akira),
        ("accounts/send_link", "done", akira),
        ("accounts/disable", "done", akira),
    ];
    assert_eq!(said, expected);
    assert!(rows.iter().all(|row| row.address == "127.0.0.1"));
    let about: Vec<_> = rows.iter().filter(|row| row.action != "policy/deny").map(|row| row.record_id).collect();
    assert!(about.iter().all(|record| *record == hana), "the failed sign-in too is about her");
    let roles = change_value::Entity::find().all(site.db.read()).await.unwrap();
    let roles = roles.into_iter().find(|value| value.field == "roles" && value.before.is_some()).unwrap();
    assert_eq!((roles.before.as_deref(), roles.after.as_deref()), (Some("advisor"), Some("director")));
}

#[tokio::test]
async fn no_row_holds_a_secret() {
    let site = Site::new().await;
    let (_, secrets) = a_life(&site).await;
    let db = site.db.read();
    let rows = [
        format!("{:?}", audit_event::Entity::find().all(db).await.unwrap()),
        format!("{:?}", change_value::Entity::find().all(db).await.unwrap()),
        format!("{:?}", one_time_link::Entity::find().all(db).await.unwrap()),
        format!("{:?}", session::Entity::find().all(db).await.unwrap()),
        format!("{:?}", known_device::Entity::find().all(db).await.unwrap()),
        format!("{:?}", outbox::Entity::find().all(db).await.unwrap()),
        format!("{:?}", request_key::Entity::find().all(db).await.unwrap()),
        format!("{:?}", form_return::Entity::find().all(db).await.unwrap()),
        format!("{:?}", crate::entities::account::Entity::find().all(db).await.unwrap()),
    ];
    for secret in secrets {
        assert!(rows.iter().all(|table| !table.contains(&secret)), "a row holds {secret}");
    }
    assert!(rows[8].contains("$argon2id$v=19$m=19456,t=2,p=1$"), "passwords are kept as argon2id");
}
