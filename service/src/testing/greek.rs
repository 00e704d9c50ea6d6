//! What people wrote, in letters that no text of ours has: whatever Japanese a page still shows is its own.

#![expect(clippy::expect_used, reason = "a test that cannot be set up must stop")]

use futures::FutureExt;
use sea_orm::{ConnectionTrait, DbBackend, QueryResult, Statement, Value};

use super::Site;
use crate::tx::{self, Tx};

/// The alphabet is the digits of a number here.
const LETTERS: u32 = 24;
/// As many digits as every letter below U+40000 needs.
const DIGITS: u32 = 4;

impl Site {
    /// Writes every Japanese letter that the database holds in Greek ones: other words stay other words. For a centre on
    /// SQLite.
    pub async fn write_in_greek(&self) {
        let tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_tokens%'";
        let system = self.as_system();
        let all = tx::write(&system, move |tx| {
            async move {
                for table in names(tx, tables).await {
                    for column in names(tx, &format!("SELECT name FROM pragma_table_info('{table}')")).await {
                        write_column(tx, &table, &column).await;
                    }
                }
                Ok(())
            }
            .boxed()
        });
        all.await.expect("the words are kept");
    }
}

async fn names(tx: &Tx, sql: &str) -> Vec<String> {
    rows(tx, sql).await.iter().map(|row| row.try_get("", "name").expect("a name")).collect()
}

async fn rows(tx: &Tx, sql: &str) -> Vec<QueryResult> {
    tx.db().query_all_raw(Statement::from_string(DbBackend::Sqlite, sql)).await.expect("rows")
}

async fn write_column(tx: &Tx, table: &str, column: &str) {
    let held = format!(r#"SELECT rowid AS place, "{column}" AS held FROM "{table}" WHERE typeof("{column}") = 'text'"#);
    for row in rows(tx, &held).await {
        let held: String = row.try_get("", "held").expect("a text");
        if !held.contains(is_japanese) {
            continue;
        }
        let place: i64 = row.try_get("", "place").expect("a row");
        let sql = format!(r#"UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?"#);
        let values: [Value; 2] = [greek(&held).into(), place.into()];
        tx.db().execute_raw(Statement::from_sql_and_values(DbBackend::Sqlite, sql, values)).await.expect("it is kept");
    }
}

/// Whether a letter or mark is of Japanese writing.
#[must_use]
pub const fn is_japanese(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

fn greek(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        if is_japanese(letter) {
            let digits = (0..DIGITS).map(|at| u32::from(letter) / LETTERS.pow(at) % LETTERS);
            out.extend(digits.filter_map(|digit| char::from_u32('α' as u32 + digit)));
        } else {
            out.push(letter);
        }
    }
    out
}
