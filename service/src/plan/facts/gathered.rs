//! Reads many rows at their price. To hand a row over from SQLite's thread costs more than to read it, and to wake that
//! thread for each costs most: so what hangs on a record is gathered in the record's own row, and rows are taken in
//! gulps.

use futures::TryStreamExt;
use sea_orm::{
    DatabaseTransaction, DbBackend, EntityTrait, QueryTrait, Select, StreamTrait, TryGetableMany, sea_query::Expr,
};

use crate::failure::Result;

/// As many rows as wait between the threads; see `connect.rs`.
const GULP: usize = 500;

/// Hands over all rows of a selection, one after the other. Those that wait are taken at once, before any is looked
/// at, so that SQLite's thread reads on meanwhile.
pub(super) async fn each<T: TryGetableMany>(
    db: &DatabaseTransaction,
    rows: Select<impl EntityTrait>,
    mut with: impl FnMut(T) -> Result<()>,
) -> Result<()> {
    let mut gulps = db.stream(&rows.into_query()).await?.try_ready_chunks(GULP);
    while let Some(gulp) = gulps.try_next().await.map_err(|error| error.1)? {
        for row in gulp {
            with(row.try_get_many_by_index()?)?;
        }
    }
    Ok(())
}

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
