//! The plain read: all rows that figures are made of, streamed and decoded by sqlx and then forgotten. Nothing that
//! computes figures from records can be faster than this.

use std::time::{Duration, Instant};

use anyhow::Result;
use chrono::NaiveDate;
use futures::TryStreamExt;
use sqlx::{FromRow, SqliteConnection, sqlite::SqliteRow};
use uuid::Uuid;

/// Reads everything once: how long it took, and how many rows there were.
pub(crate) async fn read(db: &mut SqliteConnection) -> Result<(Duration, usize)> {
    let begins = Instant::now();
    let mut rows = 0;
    rows += all::<Business>(db, "SELECT id, external_key, industry, municipality, merged_into FROM businesses").await?;
    rows +=
        all::<Case>(db, "SELECT id, external_key, business_id, programme_id, opened_on, closed_on, result FROM cases")
            .await?;
    rows += all::<Link>(db, "SELECT case_id, measure_id, weight_millionths FROM case_measures").await?;
    rows += all::<Stage>(db, "SELECT case_id, stage_key, entered_on FROM stage_entries").await?;
    rows += all::<Outcome>(
        db,
        "SELECT id, external_key, case_id, type_key, class_key, occurred_on, quantity_millionths, verification, \
         deal_code FROM outcomes",
    )
    .await?;
    rows += all::<Consultation>(
        db,
        "SELECT id, external_key, held_on, minutes, channel, programme_id FROM consultations \
         WHERE status = 'confirmed'",
    )
    .await?;
    rows += all::<Touch>(db, "SELECT consultation_id, position, business_id FROM consultation_businesses").await?;
    rows += all::<Touch>(db, "SELECT consultation_id, position, case_id FROM consultation_cases").await?;
    rows += all::<Topic>(db, "SELECT consultation_id, topic_key FROM consultation_topics").await?;
    Ok((begins.elapsed(), rows))
}

type Business = (Uuid, Option<String>, Option<String>, String, Option<Uuid>);
type Case = (Uuid, Option<String>, Uuid, Uuid, NaiveDate, Option<NaiveDate>, Option<String>);
type Link = (Uuid, Uuid, Option<i64>);
type Stage = (Uuid, String, NaiveDate);
type Outcome = (Uuid, Option<String>, Uuid, String, Option<String>, NaiveDate, i64, i32, Option<String>);
type Consultation = (Uuid, Option<String>, NaiveDate, i32, String, Option<Uuid>);
type Touch = (Uuid, i32, Uuid);
type Topic = (Uuid, String);

async fn all<T>(db: &mut SqliteConnection, sql: &'static str) -> Result<usize>
where
    T: for<'r> FromRow<'r, SqliteRow> + Send + Unpin,
{
    let mut rows = sqlx::query_as::<_, T>(sql).fetch(db);
    let mut number = 0;
    while let Some(row) = rows.try_next().await? {
        drop(std::hint::black_box(row));
        number += 1;
    }
    Ok(number)
}
