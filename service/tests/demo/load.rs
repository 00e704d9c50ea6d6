//! What the demo fills a database with.

use std::sync::Arc;

use domain::{Problem, search::SearchKind};
use sea_orm::{ConnectionTrait, Statement};
use service::{
    demo::{self, Scale, Tell},
    search,
    testing::Site,
};

fn quietly() -> Tell {
    Arc::new(|_, _| {})
}

pub(super) async fn loaded(scale: Scale) -> Site {
    let site = Site::empty().await;
    demo::load(&site.as_system(), scale, quietly()).await.unwrap();
    site
}

pub(super) async fn number(site: &Site, sql: &str) -> i64 {
    let statement = Statement::from_string(site.db.backend(), sql);
    let row = site.db.writer().query_one_raw(statement).await.unwrap().unwrap();
    row.try_get_by_index(0).unwrap()
}

pub(super) async fn count(site: &Site, table: &str) -> i64 {
    number(site, &format!("SELECT count(*) FROM {table}")).await
}

#[tokio::test]
async fn the_small_demo_has_as_much_as_it_says() {
    let site = loaded(Scale::Small).await;
    assert_eq!(count(&site, "businesses").await, 60);
    assert_eq!(count(&site, "consultations").await, 200);
    assert_eq!(count(&site, "cases").await, 50);
    assert!(count(&site, "outcomes").await >= 20);
}

#[tokio::test]
async fn every_programme_has_an_open_case_in_every_stage() {
    let site = loaded(Scale::Small).await;
    let without = "SELECT count(*) FROM stages s WHERE NOT EXISTS (SELECT 1 FROM cases c \
                   WHERE c.programme_id = s.programme_id AND c.stage_key = s.key AND c.state = 'open')";
    assert_eq!(number(&site, without).await, 0);
    assert!(count(&site, "stages").await >= 24);
}

#[tokio::test]
async fn it_goes_into_an_empty_database_only() {
    let site = loaded(Scale::People).await;
    let again = demo::load(&site.as_system(), Scale::Small, quietly()).await;
    assert!(matches!(again.unwrap_err().problem(), Some(Problem::Refused(_))));
    assert_eq!(count(&site, "businesses").await, 0);
    let advisor = demo::load(&Site::new().await.as_advisor(), Scale::Small, quietly()).await;
    assert_eq!(advisor.unwrap_err().problem(), Some(&Problem::NotAllowed));
}

#[tokio::test]
async fn the_search_finds_a_demo_business() {
    let site = loaded(Scale::Small).await;
    let found = search::find(&site.as_system(), "見本", &[SearchKind::Business], 10).await.unwrap();
    assert!(!found.groups.is_empty());
}

#[tokio::test]
async fn a_citys_demo_has_as_much_as_it_says_and_its_figures_come_near_their_targets() {
    let site = loaded(Scale::City).await;
    assert_eq!(count(&site, "businesses").await, 1_500);
    assert_eq!(count(&site, "consultations").await, 7_500);
    assert_eq!(count(&site, "cases").await, 1_200);
    assert_eq!(count(&site, "cases WHERE state = 'open' AND opened_on < '2022-04-01'").await, 0);
    let rows = "SELECT CAST(SUM(t.value_millionths) AS BIGINT) / 1000000 FROM targets t \
                JOIN indicators i ON i.id = t.indicator_id WHERE i.code = 'K3-1a' AND t.period = '2025'";
    let held = "consultations WHERE held_on >= '2025-04-01' AND held_on < '2026-04-01'";
    let (target, held) = (number(&site, rows).await, count(&site, held).await);
    assert!((held - target).abs() * 10 < target, "{held} of {target}");
    // Somebody left some of the businesses, and was there before.
    let left = "contacts c JOIN audit_events e ON e.record_id = c.id AND e.action = 'businesses/edit_contact' \
                WHERE c.version = 2 AND e.at = c.updated_at AND e.at > c.created_at";
    let gone = count(&site, "contacts c WHERE c.\"left\"").await;
    assert_eq!((count(&site, left).await, gone > 0), (gone, true));
}
