//! Durable saves of consultations through the server's form, by many people at once, against bare durable inserts into
//! the same file with the same settings.

use std::{
    net::{IpAddr, Ipv4Addr},
    path::Path,
    sync::Arc,
    time::Duration,
};

use anyhow::{Result, ensure};
use sqlx::{Connection, SqliteConnection};
use tokio::sync::Mutex;
use uuid::Uuid;

use crate::{
    banso::Served,
    browser::Browser,
    load::{Took, flat_out},
    records::connect,
};

/// Rows that a save of a consultation writes: the record, its business, topic and advisor, its words for the search, its
/// audit with the change of each field, its number, its request key, its flash, and the note for the figures.
pub(crate) const ROWS: usize = 24;
/// People who save at once.
pub(crate) const WRITERS: usize = 64;
const CONTENT: &str = "売上の落ち込みと新しい販路について話を聞いた。仕入れ先の見直し、価格の改定、補助金の活用を順に検討することにし、\
    次回までに過去三年の決算書と主な取引先の一覧を用意していただく。";

/// Saves a second, and how long each took.
pub(crate) type Rate = (f64, Took);

/// Saves through the form, each writer with a session and an address of their own, as from their own desks.
pub(crate) async fn through_the_form(
    served: &Served,
    businesses: &[Uuid],
    today: &str,
    lasts: Duration,
) -> Result<Rate> {
    let desk = |n: usize| IpAddr::V4(Ipv4Addr::new(127, 0, 1, u8::try_from(n + 1).unwrap_or(u8::MAX)));
    let mut writers = Vec::new();
    // One after the other: many tries at once for one account look like somebody who guesses.
    for n in 0..WRITERS {
        writers.push(Browser::new(served.address, Some(desk(n))).sign_in("sakura@center.example").await?);
    }
    let writers: Arc<[Browser]> = writers.into();
    let (businesses, today): (Arc<[Uuid]>, Arc<str>) = (businesses.into(), today.into());
    flat_out(WRITERS, lasts, move |who, n| {
        let (writer, business) = (writers[who].clone(), businesses[(who * 977 + n) % businesses.len()]);
        let today = today.clone();
        async move { save(&writer, business, &today).await }
    })
    .await
}

/// Records one consultation; the answer leads to its page.
pub(crate) async fn save(writer: &Browser, business: Uuid, today: &str) -> Result<()> {
    let (key, business) = (new_key().to_string(), business.to_string());
    let fields = [
        ("form[key]", key.as_str()),
        ("form[businesses][]", &business),
        ("form[held_on]", today),
        ("form[minutes]", "60"),
        ("form[channel]", "visit"),
        ("form[topics][]", "it"),
        ("form[content]", CONTENT),
        ("form[advice]", "決算書を見てから決める。"),
    ];
    let answer = writer.post("consultations/record", &fields).await?;
    let saved = answer.status.is_redirection() && answer.location.starts_with("/consultations/");
    ensure!(saved, "a save answers {} {}", answer.status, answer.location);
    Ok(())
}

/// How many consultations there are.
pub(crate) async fn count(database: &Path) -> Result<i64> {
    let mut db = connect(database).await?;
    Ok(sqlx::query_scalar("SELECT COUNT(*) FROM consultations").fetch_one(&mut db).await?)
}

/// Inserts so many rows a transaction, by as many tasks through one connection, as the server has one.
pub(crate) async fn bare(database: &Path, lasts: Duration, rows: usize) -> Result<Rate> {
    let mut db = connect(database).await?;
    sqlx::raw_sql(
        "CREATE TABLE IF NOT EXISTS bench_rows (id BLOB PRIMARY KEY, about BLOB NOT NULL, content TEXT NOT NULL)",
    )
    .execute(&mut db)
    .await?;
    let db = Arc::new(Mutex::new(db));
    flat_out(WRITERS, lasts, move |_, _| {
        let db = db.clone();
        async move { insert(&mut *db.lock().await, rows).await }
    })
    .await
}

async fn insert(db: &mut SqliteConnection, rows: usize) -> Result<()> {
    let mut tx = db.begin_with("BEGIN IMMEDIATE").await?;
    for _ in 0..rows {
        let row = sqlx::query("INSERT INTO bench_rows (id, about, content) VALUES (?, ?, ?)");
        row.bind(new_key()).bind(new_key()).bind(CONTENT).execute(&mut *tx).await?;
    }
    Ok(tx.commit().await?)
}

#[expect(clippy::disallowed_methods, reason = "the clock of the service is not at hand, and its keys are of this kind")]
fn new_key() -> Uuid {
    Uuid::now_v7()
}
