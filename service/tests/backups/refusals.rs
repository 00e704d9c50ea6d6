//! What cannot be saved or restored is refused in words, and nothing is changed.

use domain::{Lang, Problem};
use sea_orm::{ConnectionTrait, Statement};
use service::{Db, Failure, backups, plan, testing::Site};

use super::{restored, saved};
use crate::businesses::registered;

fn says(answer: service::Result<impl std::fmt::Debug>) -> String {
    match answer.unwrap_err() {
        Failure::Refused(problem) => problem.says().get(Lang::En).to_owned(),
        other => panic!("{other}"),
    }
}

async fn run(db: &Db, sql: &str) {
    let statement = Statement::from_string(db.backend(), sql.to_owned());
    db.writer().execute_raw(statement).await.unwrap();
}

#[tokio::test]
async fn only_the_system_saves_and_restores() {
    let site = Site::new().await;
    let file = site.backup_file().await;
    for ctx in [site.as_administrator(), site.as_nobody()] {
        let saved = backups::save(&ctx, &file, Box::new(|_, _| {})).await;
        assert!(matches!(saved, Err(Failure::Refused(Problem::NotAllowed))));
        let restored = backups::restore(&ctx, &file, Box::new(|_, _| {})).await;
        assert!(matches!(restored, Err(Failure::Refused(Problem::NotAllowed))));
    }
}

#[tokio::test]
async fn a_database_that_holds_anything_is_not_restored_into() {
    let site = Site::new().await;
    let (file, _) = saved(&site).await;
    let other = Site::empty().await;
    plan::import(&other.as_system(), plan::SHIPPED_PLAN).await.unwrap();
    assert!(says(restored(&other, &file).await).contains("empty database"));
    assert!(says(restored(&site, &file).await).contains("(accounts)"));
}

#[tokio::test]
async fn a_row_that_changed_in_the_backup_is_refused_and_nothing_is_restored() {
    let site = Site::new().await;
    registered(&site.as_advisor(), "見本商店").await;
    let (file, _) = saved(&site).await;
    run(&file, "UPDATE businesses SET name = '例商店'").await;
    let empty = Site::empty().await;
    assert!(says(restored(&empty, &file).await).contains("damaged (table businesses)"));
    // All or nothing: what came before the damage is not there either.
    run(&file, "UPDATE businesses SET name = '見本商店'").await;
    restored(&empty, &file).await.unwrap();
}

#[tokio::test]
async fn a_backup_of_a_newer_version_is_refused() {
    let site = Site::new().await;
    let (file, _) = saved(&site).await;
    let empty = Site::empty().await;
    run(&file, "UPDATE backup_manifest SET body = replace(body, '_search\"', '_search\", \"m20991231_000001_later\"')")
        .await;
    assert!(says(backups::look(&empty.as_system(), &file).await).contains("newer version"));
    assert!(says(restored(&empty, &file).await).contains("newer version"));
}

#[tokio::test]
async fn a_database_that_is_no_backup_is_refused() {
    let site = Site::empty().await;
    let file = site.backup_file().await;
    assert!(says(restored(&site, &file).await).contains("not a backup"));
}

#[tokio::test]
async fn a_centre_with_the_tables_of_another_version_is_not_saved() {
    let site = Site::new().await;
    run(&site.db, "DELETE FROM seaql_migrations WHERE version LIKE '%_search'").await;
    let file = site.backup_file().await;
    assert!(says(backups::save(&site.as_system(), &file, Box::new(|_, _| {})).await).contains("banso migrate"));
}
