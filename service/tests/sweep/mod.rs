//! What has served its time goes, and what somebody may still need stays.

use chrono::TimeDelta;
use domain::Problem;
use service::{
    accounts, businesses, drafts,
    requests::new_key,
    sweep::{Swept, sweep},
    testing::{Site, cast::MAKOTO},
};

use crate::{
    businesses::named,
    consultations::{business, centre, form},
};

#[tokio::test]
async fn what_is_over_is_swept_away_and_drafts_never() {
    let site = centre().await;
    let (system, advisor) = (site.as_system(), site.as_advisor());
    site.session_of(MAKOTO).await;
    accounts::link_for_address(&system, MAKOTO.email).await.unwrap();
    let business = business(&advisor, "見本鉄工所").await;
    drafts::save(&advisor, form(business), 0).await.unwrap();
    assert_eq!(sweep(&system).await.unwrap(), Swept::default(), "nothing is over yet");

    site.clock.advance(TimeDelta::days(3));
    let swept = sweep(&system).await.unwrap();
    assert_eq!((swept.links, swept.keys, swept.sessions), (1, 1, 0));
    site.clock.advance(TimeDelta::days(800));
    assert_eq!(sweep(&system).await.unwrap(), Swept { sessions: 1, ..Swept::default() });
    assert_eq!(drafts::list(&advisor).await.unwrap().len(), 1);
    assert!(businesses::show(&advisor, business).await.is_ok());
}

#[tokio::test]
async fn a_form_sent_again_within_a_day_still_makes_one_record() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    let form = domain::businesses::BusinessForm { key: new_key(), ..named("見本商店") };
    let first = businesses::register(&advisor, form.clone()).await.unwrap();
    site.clock.advance(TimeDelta::hours(25));
    sweep(&site.as_system()).await.unwrap();
    assert_eq!(businesses::register(&advisor, form).await.unwrap(), first);
}

#[tokio::test]
async fn a_session_that_ended_last_night_is_still_known_to_a_late_form() {
    let site = Site::new().await;
    let token = site.session_of(MAKOTO).await;
    site.clock.advance(TimeDelta::days(3));
    sweep(&site.as_system()).await.unwrap();
    assert!(accounts::resume(&site.db, &site.clock, &token).await.unwrap().is_none());
    assert!(accounts::ended(&site.db, &token).await.unwrap().is_some());
}

#[tokio::test]
async fn only_the_system_sweeps() {
    let site = Site::new().await;
    assert_eq!(Problem::from(sweep(&site.as_administrator()).await.unwrap_err()), Problem::NotAllowed);
}

#[tokio::test]
async fn a_database_knows_which_migrations_it_has_gone_through() {
    let site = Site::empty().await;
    assert!(site.db.has_gone_through("m20261122_000001_accounts").await.unwrap());
    assert!(!site.db.has_gone_through("m20991231_000001_later").await.unwrap());
}
