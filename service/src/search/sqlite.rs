//! The index on SQLite: a contentless FTS5 table beside the entries, row by row. A word is a phrase of its pairs, which
//! is exact; a single letter is the beginning of a token.

use std::collections::HashMap;

use domain::{search::SearchKind, text::Query};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ConnectionTrait, DatabaseTransaction, DbBackend, EntityTrait, Statement,
    sea_query::{Condition, Expr, ExprTrait, Query as Sql},
};
use uuid::Uuid;

use super::{
    ask::{Ask, kind_token, tokens},
    entry::Entry,
};
use crate::{entities::search_entry, failure::Result};

/// Entries in one statement: well below the number of values that a statement may have.
const AT_ONCE: usize = 200;

pub(super) async fn put(db: &DatabaseTransaction, entries: &[Entry]) -> Result<()> {
    for some in entries.chunks(AT_ONCE) {
        let rows = some.iter().map(|entry| search_entry::ActiveModel {
            row: NotSet,
            kind: Set(entry.kind.key().to_owned()),
            record_id: Set(entry.record),
            sort_key: Set(entry.sort_key.clone()),
            normalised: Set(entry.normalised.clone()),
        });
        let stored = search_entry::Entity::insert_many(rows).exec_with_returning(db).await?;
        let kinds: HashMap<Uuid, SearchKind> = some.iter().map(|entry| (entry.record, entry.kind)).collect();
        let places = vec!["(?, ?)"; stored.len()].join(", ");
        let values =
            stored.iter().flat_map(|row| [row.row.into(), tokens(kinds[&row.record_id], &row.normalised).into()]);
        let sql = format!("INSERT INTO search_tokens (rowid, tokens) VALUES {places}");
        db.execute_raw(Statement::from_sql_and_values(DbBackend::Sqlite, sql, values)).await?;
    }
    Ok(())
}

pub(super) async fn remove(db: &DatabaseTransaction, row: i64) -> Result<()> {
    let sql = "DELETE FROM search_tokens WHERE rowid = ?";
    db.execute_raw(Statement::from_sql_and_values(DbBackend::Sqlite, sql, [row.into()])).await?;
    Ok(())
}

pub(super) async fn remove_all(db: &DatabaseTransaction) -> Result<()> {
    db.execute_unprepared("INSERT INTO search_tokens (search_tokens) VALUES ('delete-all')").await?;
    Ok(())
}

pub(super) fn holds(kind: SearchKind, ask: &Ask) -> Condition {
    let rows = Sql::select()
        .column("rowid")
        .from("search_tokens")
        .and_where(Expr::cust_with_values("search_tokens MATCH ?", [phrases(kind, ask)]))
        .take();
    Condition::all().add(Expr::col((search_entry::Entity, search_entry::Column::Row)).in_subquery(rows))
}

/// Tokens are letters and digits within quotes: there is nothing in them that FTS5 could take for an operator.
fn phrases(kind: SearchKind, ask: &Ask) -> String {
    let words = ask.queries().filter_map(|query| match query {
        Query::Nothing => None,
        Query::Beginning(letter) => Some(format!("\"{letter}\"*")),
        Query::Phrase(pairs) => Some(format!("\"{}\"", pairs.join(" "))),
    });
    std::iter::once(format!("\"{}\"", kind_token(kind))).chain(words).collect::<Vec<_>>().join(" AND ")
}
