//! Names, roles, and the end of an account.

use domain::{
    AccountId, Problem, Role,
    accounts::{AccountForm, AccountState, AccountView},
};
use service::{
    Ctx, accounts,
    testing::{
        Site,
        cast::{AKIRA, MAKOTO, PASSWORD},
    },
};

use super::{choice, invited, lives};

async fn form_of(ctx: &Ctx, id: AccountId, roles: &[Role]) -> AccountForm {
    let AccountView { row, version, .. } = accounts::show(ctx, id).await.unwrap();
    AccountForm {
        id: id.to_string(),
        version: version.to_string(),
        name: row.name,
        kana: row.kana,
        roles: roles.iter().map(|role| role.key().to_owned()).collect(),
        ..AccountForm::default()
    }
}

#[tokio::test]
async fn a_change_of_roles_ends_the_sessions_of_the_person() {
    let site = Site::new().await;
    let (id, token) = invited(&site).await;
    let signed_in =
        accounts::choose_password(&site.as_nobody(), choice(&token, PASSWORD), String::new()).await.unwrap();
    let akira = site.as_administrator();
    let mut renamed = form_of(&akira, id, &[Role::Advisor]).await;
    renamed.name = "例野 花".to_owned();
    accounts::edit(&akira, renamed).await.unwrap();
    assert!(lives(&site, &signed_in).await, "a new name changes no right");

    accounts::edit(&akira, form_of(&akira, id, &[Role::Director, Role::Advisor]).await).await.unwrap();
    assert!(!lives(&site, &signed_in).await);
    let after = accounts::show(&akira, id).await.unwrap();
    assert_eq!((after.row.name.as_str(), after.row.roles), ("例野 花", vec![Role::Advisor, Role::Director]));
}

#[tokio::test]
async fn nobody_changes_her_own_roles() {
    let site = Site::new().await;
    let akira = site.as_administrator();
    let form = form_of(&akira, site.id_of(AKIRA), &[Role::Administrator, Role::Director]).await;
    let refused = Problem::from(accounts::edit(&akira, form).await.unwrap_err());
    assert!(refused.field_errors().unwrap().get("roles").is_some());
    assert!(accounts::disable(&akira, site.id_of(AKIRA)).await.is_err(), "nor closes her own account");
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let site = Site::new().await;
    let (system, akira) = (site.as_system(), site.id_of(AKIRA));
    let form = form_of(&system, akira, &[Role::Advisor]).await;
    assert!(matches!(accounts::edit(&system, form.clone()).await.unwrap_err().problem(), Some(Problem::Refused(_))));
    assert!(matches!(accounts::disable(&system, akira).await.unwrap_err().problem(), Some(Problem::Refused(_))));

    let makoto = form_of(&system, site.id_of(MAKOTO), &[Role::Administrator]).await;
    accounts::edit(&system, makoto).await.unwrap();
    accounts::edit(&system, form).await.unwrap();
}

#[tokio::test]
async fn a_disabled_account_is_dead_at_the_next_request_and_so_are_its_links() {
    let site = Site::new().await;
    let akira = site.as_administrator();
    let (id, token) = invited(&site).await;
    let signed_in =
        accounts::choose_password(&site.as_nobody(), choice(&token, PASSWORD), String::new()).await.unwrap();
    let link = accounts::send_link(&akira, id).await.unwrap().link.unwrap();
    accounts::disable(&akira, id).await.unwrap();
    assert!(!lives(&site, &signed_in).await);
    assert!(accounts::look_at_link(&site.as_nobody(), link.secret.expose()).await.is_err());
    assert!(accounts::send_link(&akira, id).await.is_err(), "and gets no new one");

    accounts::enable(&akira, id).await.unwrap();
    assert_eq!(accounts::show(&akira, id).await.unwrap().row.state, AccountState::Active);
}

#[tokio::test]
async fn the_second_to_save_is_shown_what_the_first_changed() {
    let site = Site::new().await;
    let akira = site.as_administrator();
    let makoto = site.id_of(MAKOTO);
    let mut first = form_of(&akira, makoto, &[Role::Advisor]).await;
    let mut second = first.clone();
    first.name = "見本 真".to_owned();
    second.name = "見本 慎".to_owned();
    accounts::edit(&akira, first).await.unwrap();
    let Problem::Conflict { version, fields } =
        Problem::from(accounts::edit(&akira, second.clone()).await.unwrap_err())
    else {
        panic!("a conflict")
    };
    assert_eq!(fields.len(), 1);
    assert_eq!((fields[0].mine.as_str(), fields[0].theirs.as_str()), ("見本 慎", "見本 真"));
    second.version = version.to_string();
    accounts::edit(&akira, second).await.unwrap();
}

#[tokio::test]
async fn only_the_administrator_changes_staff_and_the_director_sees_them() {
    let site = Site::new().await;
    let makoto = site.id_of(MAKOTO);
    let form = form_of(&site.as_administrator(), makoto, &[Role::Director]).await;
    for ctx in [site.as_advisor(), site.as_director(), site.as_officer(), site.as_council_viewer()] {
        assert_eq!(accounts::edit(&ctx, form.clone()).await.unwrap_err().problem(), Some(&Problem::NotAllowed));
        assert_eq!(accounts::disable(&ctx, makoto).await.unwrap_err().problem(), Some(&Problem::NotAllowed));
        assert_eq!(accounts::enable(&ctx, makoto).await.unwrap_err().problem(), Some(&Problem::NotAllowed));
        assert_eq!(accounts::send_link(&ctx, makoto).await.unwrap_err().problem(), Some(&Problem::NotAllowed));
    }
    assert!(accounts::show(&site.as_director(), makoto).await.is_ok());
    assert!(accounts::show(&site.as_advisor(), makoto).await.is_err());
}
