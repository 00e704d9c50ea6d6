//! A backup is of one moment, however much is written meanwhile.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering::SeqCst},
};

use domain::businesses::BusinessForm;
use sea_orm::{ConnectionTrait, Statement};
use service::{Db, businesses, testing::Site};

use super::{restored, saved};
use crate::businesses::named;

async fn count(db: &Db, sql: &'static str) -> i64 {
    let row = db.writer().query_one_raw(Statement::from_string(db.backend(), sql)).await.unwrap().unwrap();
    row.try_get_by_index(0).unwrap()
}

const BUSINESSES: &str = "SELECT count(*) FROM businesses";
const EVENTS: &str = "SELECT count(*) FROM audit_events WHERE action = 'businesses/register'";
const EVENTS_OF_BUSINESSES: &str = "SELECT count(*) FROM audit_events e JOIN businesses b ON b.id = e.record_id \
                                    WHERE e.action = 'businesses/register'";
const ENTRIES: &str = "SELECT count(*) FROM search_entries WHERE kind = 'business'";

#[tokio::test(flavor = "multi_thread")]
async fn changes_and_their_audit_rows_agree_in_every_backup_made_under_writes() {
    let site = Arc::new(Site::new().await);
    let stop = Arc::new(AtomicBool::new(false));
    let writers: Vec<_> = (0..3)
        .map(|writer| {
            let (site, stop) = (Arc::clone(&site), Arc::clone(&stop));
            tokio::spawn(async move {
                let mut written = 0;
                while !stop.load(SeqCst) {
                    let form = named(&format!("見本商店{writer}の{written}"));
                    let form = BusinessForm { seen: BusinessForm::NOBODY_LOOKS.to_owned(), ..form };
                    businesses::register(&site.as_advisor(), form).await.unwrap();
                    written += 1;
                }
                written
            })
        })
        .collect();
    let mut counts = Vec::new();
    for _ in 0..3 {
        let (file, _) = saved(&site).await;
        let empty = Site::empty_on_sqlite().await;
        restored(&empty, &file).await.unwrap();
        let businesses = count(&empty.db, BUSINESSES).await;
        for sql in [EVENTS, EVENTS_OF_BUSINESSES, ENTRIES] {
            assert_eq!(count(&empty.db, sql).await, businesses, "{sql}");
        }
        counts.push(businesses);
    }
    stop.store(true, SeqCst);
    let mut written = 0;
    for writer in writers {
        written += writer.await.unwrap();
    }
    assert!(counts.is_sorted() && counts[0] < counts[2], "it was written meanwhile: {counts:?}");
    assert_eq!(count(&site.db, BUSINESSES).await, i64::from(written), "no writer was disturbed");
}
