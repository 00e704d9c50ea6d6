//! Drafts: what was typed survives a crash, another device and an expired session, and nobody else sees it.

use chrono::TimeDelta;
use domain::{
    Actor, DraftId, Problem,
    accounts::{NewAccount, SignInForm},
    consultations::ConsultationForm,
};
use service::{
    Ctx, accounts, consultations, drafts,
    testing::{
        Site,
        cast::{MAKOTO, MEGUMI},
    },
};

use crate::consultations::{business, centre, form};

fn id_of(form: &ConsultationForm) -> DraftId {
    form.key.parse().unwrap()
}

#[tokio::test]
async fn a_draft_is_resumed_as_it_was_typed_on_another_device() {
    let site = centre().await;
    let advisor = site.as_advisor();
    let half = ConsultationForm {
        minutes: "三十くらい".to_owned(),
        content: "途中まで\0書いた</textarea><script>".to_owned(),
        ..form(business(&advisor, "見本鉄工所").await)
    };
    let saved = drafts::save(&advisor, half.clone(), 0).await.unwrap().unwrap();
    assert_eq!(saved.version, 1);
    let [row] = <[_; 1]>::try_from(drafts::list(&advisor).await.unwrap()).unwrap();
    assert_eq!((row.id, row.title.as_str()), (id_of(&half), "見本鉄工所"));
    let draft = drafts::load(&advisor, row.id).await.unwrap();
    assert_eq!((draft.form, draft.version), (half, 1));
}

#[tokio::test]
async fn an_untouched_screen_leaves_no_draft() {
    let site = centre().await;
    let advisor = site.as_advisor();
    let untouched = ConsultationForm {
        businesses: Vec::new(),
        content: " \u{3000}\n".to_owned(),
        advice: String::new(),
        internal_memo: String::new(),
        shared_note: String::new(),
        next_what: String::new(),
        ..form(business(&advisor, "見本鉄工所").await)
    };
    assert_eq!(drafts::save(&advisor, untouched, 0).await.unwrap(), None);
    assert!(drafts::list(&advisor).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_second_of_two_devices_is_told_and_overwrites_nothing() {
    let site = centre().await;
    let advisor = site.as_advisor();
    let first = form(business(&advisor, "見本鉄工所").await);
    drafts::save(&advisor, first.clone(), 0).await.unwrap();
    let phone = ConsultationForm { content: "電話で書いた".to_owned(), ..first.clone() };
    assert_eq!(drafts::save(&advisor, phone, 1).await.unwrap().unwrap().version, 2);
    let desk = ConsultationForm { content: "机で書いた".to_owned(), ..first.clone() };
    let refused = Problem::from(drafts::save(&advisor, desk.clone(), 1).await.unwrap_err());
    let Problem::Conflict { version, fields } = refused else { panic!("a conflict") };
    assert_eq!((version, fields[0].theirs.as_str(), fields[0].mine.as_str()), (2, "電話で書いた", "机で書いた"));
    assert_eq!(drafts::load(&advisor, id_of(&first)).await.unwrap().form.content, "電話で書いた");
    drafts::save(&advisor, desk, version).await.unwrap();
    assert_eq!(drafts::load(&advisor, id_of(&first)).await.unwrap().form.content, "机で書いた");
}

#[tokio::test]
async fn a_draft_goes_with_the_record_and_does_not_come_back() {
    let site = centre().await;
    let advisor = site.as_advisor();
    let form = form(business(&advisor, "見本鉄工所").await);
    drafts::save(&advisor, form.clone(), 0).await.unwrap();
    assert_eq!(consultations::count(&advisor).await.unwrap().records, 0, "a draft counts nowhere");
    consultations::record(&advisor, form.clone()).await.unwrap();
    assert!(drafts::list(&advisor).await.unwrap().is_empty());
    assert!(matches!(Problem::from(drafts::save(&advisor, form, 1).await.unwrap_err()), Problem::Refused(_)));
    assert!(drafts::list(&advisor).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_draft_is_nobody_elses() {
    let site = centre().await;
    let (makoto, megumi) = (site.act_as(MAKOTO), site.act_as(MEGUMI));
    let form = form(business(&makoto, "見本鉄工所").await);
    drafts::save(&makoto, form.clone(), 0).await.unwrap();
    assert!(drafts::load(&megumi, id_of(&form)).await.is_err());
    assert!(drafts::list(&megumi).await.unwrap().is_empty());
    assert!(drafts::list(&site.as_officer()).await.is_err());
    for version in [0, 1] {
        assert_eq!(Problem::from(drafts::save(&megumi, form.clone(), version).await.unwrap_err()), Problem::NotAllowed);
    }
    let discard = domain::tasks::DoneForm { id: form.key.clone() };
    assert!(drafts::discard(&megumi, discard.clone()).await.is_err());
    assert_eq!(drafts::load(&makoto, id_of(&form)).await.unwrap().version, 1);
    drafts::discard(&makoto, discard).await.unwrap();
    assert!(drafts::list(&makoto).await.unwrap().is_empty());
}

/// Signs Makoto in and answers what his browser holds.
async fn signed_in(site: &Site) -> String {
    let form = SignInForm {
        email: "hana@center.example".to_owned(),
        password: service::testing::cast::PASSWORD.to_owned(),
        next: String::new(),
    };
    accounts::sign_in(&site.as_nobody(), form, None, String::new()).await.unwrap().session.expose().to_owned()
}

async fn behind(site: &Site, token: &str) -> Ctx {
    let resumed = accounts::resume(&site.db, &site.clock, token).await.unwrap();
    let mut ctx = site.as_nobody();
    if let Some(resumed) = resumed {
        ctx.actor = resumed.actor;
        ctx.request.session = Some(resumed.session);
    }
    ctx
}

#[tokio::test]
async fn what_was_typed_before_the_session_ended_is_there_after_signing_in_again() {
    let site = centre().await;
    let hana = NewAccount {
        email: "hana@center.example".to_owned(),
        name: "見本 花".to_owned(),
        kana: "みほん はな".to_owned(),
        roles: vec![domain::Role::Advisor],
    };
    accounts::create_with_password(&site.as_administrator(), hana, service::testing::cast::PASSWORD.to_owned())
        .await
        .unwrap();
    let token = signed_in(&site).await;
    let typed = form(business(&site.as_advisor(), "見本鉄工所").await);
    drafts::save(&behind(&site, &token).await, typed.clone(), 0).await.unwrap();
    site.clock.advance(TimeDelta::hours(2));
    let ended = behind(&site, &token).await;
    assert_eq!(ended.actor, Actor::Nobody);
    let more = ConsultationForm { content: "続き".to_owned(), ..typed.clone() };
    assert_eq!(Problem::from(drafts::save(&ended, more.clone(), 1).await.unwrap_err()), Problem::SignInNeeded);
    let again = behind(&site, &signed_in(&site).await).await;
    assert_eq!(drafts::load(&again, id_of(&typed)).await.unwrap().form, typed);
    assert_eq!(drafts::save(&again, more, 1).await.unwrap().unwrap().version, 2, "the open screen goes on");
}
