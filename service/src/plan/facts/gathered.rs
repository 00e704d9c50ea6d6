//! What hangs on a record, gathered in the record's own row: of these there are three times as many as of records, and
//! to hand a row over costs more than to read it.

use sea_orm::{DbBackend, sea_query::Expr};

/// The texts of the rows that hang on a record, a space between them; null where nothing hangs on it. SQLite and
/// PostgreSQL read these words alike.
pub(super) fn gathered(text: &str, rows: &str, order: &str) -> Expr {
    Expr::cust(format!("(SELECT string_agg({text}, ' ' ORDER BY {order}) FROM {rows})"))
}

/// The text of an id, which SQLite keeps as bytes; [`uuid::Uuid`] reads both.
pub(super) fn text_of_id(backend: DbBackend, column: &str) -> String {
    match backend {
        DbBackend::Postgres => format!("CAST({column} AS TEXT)"),
        _ => format!("hex({column})"),
    }
}

/// The words of what was gathered.
pub(super) fn words(gathered: Option<&str>) -> impl Iterator<Item = &str> {
    gathered.unwrap_or_default().split(' ').filter(|word| !word.is_empty())
}

/// The same as what each word means.
///
/// # Errors
/// A word that means nothing: it was not gathered here.
pub(super) fn read<T: std::str::FromStr>(gathered: Option<&str>) -> Result<Vec<T>, T::Err> {
    words(gathered).map(str::parse).collect()
}
