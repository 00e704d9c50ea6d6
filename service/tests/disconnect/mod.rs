//! R5: a write that has begun is finished, although the browser that asked for it has gone.

use std::time::Duration;

use domain::{
    PageRequest,
    businesses::{BusinessForm, Listing},
};
use sea_orm::{ConnectionTrait, Statement, TransactionTrait};
use service::{businesses, requests::new_key, testing::Site};
use tokio::time::{sleep, timeout};
use uuid::Uuid;

use crate::businesses::named;

#[tokio::test]
async fn a_write_whose_asker_has_gone_is_finished() {
    let site = Site::new().await;
    let advisor = site.as_advisor();
    let form = BusinessForm { key: new_key(), ..named("見本商店") };

    // Somebody else is writing: the registration has to wait for them in its middle.
    #[expect(clippy::disallowed_methods, reason = "this test stands in the way of a write")]
    let other = site.db.writer().begin().await.unwrap();
    let key: Uuid = form.key.parse().unwrap();
    let now = site.clock.now();
    let place = |n: usize| {
        if other.get_database_backend() == sea_orm::DbBackend::Postgres { format!("${n}") } else { "?".to_owned() }
    };
    let sql = format!(
        "INSERT INTO request_keys (key, action, digest, record_id, created_at) VALUES ({}, '', '', {}, {})",
        place(1),
        place(2),
        place(3)
    );
    let held = Statement::from_sql_and_values(site.db.backend(), sql, [key.into(), key.into(), now.into()]);
    other.execute_raw(held).await.unwrap();
    let cut_off = timeout(Duration::from_secs(3), businesses::register(&advisor, form)).await;
    assert!(cut_off.is_err(), "the browser has gone");
    other.rollback().await.unwrap();

    for _ in 0..100 {
        let page = businesses::list(&advisor, &Listing::default(), PageRequest::of_query(None)).await.unwrap();
        if page.rows.len() == 1 {
            return;
        }
        sleep(Duration::from_millis(100)).await;
    }
    panic!("the registration was cut off");
}
