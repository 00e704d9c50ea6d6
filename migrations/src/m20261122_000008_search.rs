//! The search index: bigrams of normalised text, in FTS5 on SQLite and in a GIN index on PostgreSQL.

use sea_orm_migration::{
    prelude::*,
    schema::{string, text, uuid},
    sea_orm::DbBackend,
};

use crate::schema::{create, one_of, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut entries = Table::create();
        entries
            .table("search_entries")
            .col(ColumnDef::new("row").big_integer().not_null().auto_increment().primary_key())
            .col(one_of("kind", &["business", "contact", "case", "consultation"]))
            .col(uuid("record_id"))
            .col(string("sort_key"))
            .col(text("normalised"));
        create(manager, entries).await?;
        unique(manager, "search_entries", &["kind", "record_id"]).await?;

        let connection = manager.get_connection();
        match manager.get_database_backend() {
            DbBackend::Postgres => {
                connection.execute_unprepared("ALTER TABLE search_entries ADD COLUMN tokens tsvector").await?;
                connection
                    .execute_unprepared("CREATE INDEX search_entries_tokens ON search_entries USING gin (tokens)")
                    .await?;
            }
            _ => {
                connection
                    .execute_unprepared(
                        "CREATE VIRTUAL TABLE search_tokens USING fts5(tokens, content='', contentless_delete=1, \
                         tokenize=\"unicode61 remove_diacritics 0\")",
                    )
                    .await?;
            }
        }
        Ok(())
    }
}
