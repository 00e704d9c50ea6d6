//! The index on PostgreSQL: a tsvector in each entry, under GIN. It knows which pairs an entry has but not in which
//! order, so the normalised text is asked again.

use domain::{search::SearchKind, text::Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, DbBackend, Statement, Value,
    sea_query::{Condition, Expr},
};

use super::{
    ask::{Ask, kind_token, tokens},
    entry::Entry,
};
use crate::{entities::search_entry, failure::Result};

/// Entries in one statement: well below the number of values that a statement may have.
const AT_ONCE: usize = 500;

pub(super) async fn put(db: &DatabaseTransaction, entries: &[Entry]) -> Result<()> {
    for some in entries.chunks(AT_ONCE) {
        let places: Vec<_> = (0..some.len()).map(place).collect();
        let sql = format!(
            "INSERT INTO search_entries (kind, record_id, sort_key, normalised, tokens) VALUES {}",
            places.join(", ")
        );
        db.execute_raw(Statement::from_sql_and_values(DbBackend::Postgres, sql, some.iter().flat_map(values))).await?;
    }
    Ok(())
}

fn place(at: usize) -> String {
    let [kind, record, sort, text, tokens] = [1, 2, 3, 4, 5].map(|n| at * 5 + n);
    format!("(${kind}, ${record}, ${sort}, ${text}, array_to_tsvector(string_to_array(${tokens}, ' ')))")
}

fn values(entry: &Entry) -> [Value; 5] {
    [
        entry.kind.key().into(),
        entry.record.into(),
        entry.sort_key.clone().into(),
        entry.normalised.clone().into(),
        tokens(entry.kind, &entry.normalised).into(),
    ]
}

pub(super) fn holds(kind: SearchKind, ask: &Ask) -> Condition {
    let indexed = Expr::cust_with_values("search_entries.tokens @@ CAST($1 AS tsquery)", [lexemes(kind, ask)]);
    ask.keys().iter().fold(Condition::all().add(indexed), |all, key| {
        all.add(search_entry::Column::Normalised.contains(key.as_str()))
    })
}

/// Lexemes are letters and digits within quotes: there is nothing in them that tsquery could take for an operator.
fn lexemes(kind: SearchKind, ask: &Ask) -> String {
    let words = ask.queries().flat_map(|query| match query {
        Query::Nothing => Vec::new(),
        Query::Beginning(letter) => vec![format!("'{letter}':*")],
        Query::Phrase(pairs) => pairs.iter().map(|pair| format!("'{pair}'")).collect(),
    });
    std::iter::once(format!("'{}'", kind_token(kind))).chain(words).collect::<Vec<_>>().join(" & ")
}
