//! Mails on their way.

use chrono::TimeDelta;
use domain::{Problem, accounts::AccountForm};
use service::{Settings, accounts, outbox, requests::new_key, sweep::sweep, testing::Site};

use super::hana;

async fn site_with_a_mail() -> Site {
    let site = Site::new().await;
    site.db.settle(Settings { base_url: "https://banso.example".to_owned(), sends_mail: true });
    accounts::invite(&site.as_administrator(), hana(&new_key())).await.unwrap();
    site
}

#[tokio::test]
async fn a_mail_is_leased_to_one_replica_until_the_lease_is_over() {
    let site = site_with_a_mail().await;
    let system = site.as_system();
    let (one, other) = futures::join!(outbox::take_waiting(&system, 10), outbox::take_waiting(&system, 10));
    let (one, other) = (one.unwrap(), other.unwrap());
    assert_eq!(one.len() + other.len(), 1);
    site.clock.advance(TimeDelta::minutes(6));
    let after = outbox::take_waiting(&system, 10).await.unwrap();
    assert_eq!(after.len(), 1, "a replica that died loses no mail");
    let first = one.into_iter().chain(other).next().unwrap();
    assert_eq!(after[0].message_id, first.message_id);
}

#[tokio::test]
async fn failed_tries_come_ever_later_until_the_mail_is_dead() {
    let site = site_with_a_mail().await;
    let system = site.as_system();
    let mut waits = Vec::new();
    for _ in 0..10 {
        let mail = outbox::take_waiting(&system, 1).await.unwrap().remove(0);
        outbox::note_failed(&system, mail.id, "421 later".to_owned(), false).await.unwrap();
        let mut minutes = 0;
        while minutes < 1_000 && outbox::take_waiting(&system, 1).await.unwrap().is_empty() {
            site.clock.advance(TimeDelta::minutes(1));
            minutes += 1;
        }
        waits.push(minutes);
        site.clock.advance(TimeDelta::minutes(6));
    }
    assert_eq!(waits, [1, 2, 5, 15, 30, 60, 120, 240, 480, 1_000]);
}

#[tokio::test]
async fn what_went_out_or_was_refused_for_good_is_not_tried_again() {
    for for_good in [true, false] {
        let site = site_with_a_mail().await;
        let system = site.as_system();
        let mail = outbox::take_waiting(&system, 1).await.unwrap().remove(0);
        if for_good {
            outbox::note_failed(&system, mail.id, "550 no such person".to_owned(), true).await.unwrap();
        } else {
            outbox::note_sent(&system, mail.id).await.unwrap();
        }
        site.clock.advance(TimeDelta::days(2));
        assert!(outbox::take_waiting(&system, 1).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn the_outbox_is_nobodys() {
    let site = site_with_a_mail().await;
    let refused = outbox::take_waiting(&site.as_administrator(), 1).await.unwrap_err();
    assert_eq!(refused.problem(), Some(&Problem::NotAllowed));
    let refused = outbox::take_waiting(&site.as_nobody(), 1).await.unwrap_err();
    assert_eq!(refused.problem(), Some(&Problem::SignInNeeded));
}

#[tokio::test]
async fn one_can_tell_for_ninety_days_that_a_mail_went_out_and_one_that_waits_stays() {
    let site = site_with_a_mail().await;
    let system = site.as_system();
    let sent = outbox::take_waiting(&system, 1).await.unwrap().remove(0);
    outbox::note_sent(&system, sent.id).await.unwrap();
    site.clock.advance(TimeDelta::days(10));
    accounts::invite(
        &site.as_administrator(),
        AccountForm { email: "taro@center.example".to_owned(), ..hana(&new_key()) },
    )
    .await
    .unwrap();
    site.clock.advance(TimeDelta::days(79));
    assert_eq!(sweep(&system).await.unwrap().mails, 0);
    site.clock.advance(TimeDelta::days(2));
    assert_eq!(sweep(&system).await.unwrap().mails, 1);
    site.clock.advance(TimeDelta::days(200));
    assert_eq!(sweep(&system).await.unwrap().mails, 0, "what nobody sent is not swept");
    let waits = outbox::take_waiting(&system, 10).await.unwrap().remove(0);
    outbox::note_failed(&system, waits.id, "refused".to_owned(), true).await.unwrap();
    assert_eq!(sweep(&system).await.unwrap().mails, 1, "a dead one is");
}
