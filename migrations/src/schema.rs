//! The words that every table is made of.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, string, timestamp_with_time_zone, uuid, uuid_null},
};

/// Creates a table.
pub(crate) async fn create(manager: &SchemaManager<'_>, mut table: TableCreateStatement) -> Result<(), DbErr> {
    manager.create_table(table.take()).await
}

/// A table with a UUID key.
pub(crate) fn records(name: &'static str) -> TableCreateStatement {
    let mut table = Table::create();
    table.table(name).col(uuid("id").primary_key());
    table
}

/// A table whose key is made of its columns.
pub(crate) fn links(name: &'static str, key: &[&'static str]) -> TableCreateStatement {
    let mut table = Table::create();
    let mut index = Index::create();
    for column in key {
        index.col(*column);
    }
    table.table(name).primary_key(&mut index);
    table
}

/// What every table that people edit has: its version, and who made and last changed the row, when.
pub(crate) fn edited(table: &mut TableCreateStatement) -> &mut TableCreateStatement {
    table
        .col(big_integer("version").default(1))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid_null("created_by"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(uuid_null("updated_by"))
}

/// A column that points at a row of another table.
pub(crate) fn points(
    table: &mut TableCreateStatement,
    column: &'static str,
    to: &'static str,
) -> ForeignKeyCreateStatement {
    let from = table.get_table_name().cloned().expect("the table has a name");
    let mut key = ForeignKey::create();
    key.from_tbl(from).from_col(column).to(to, "id");
    key
}

/// A text column that holds one of a closed set.
pub(crate) fn one_of(column: &'static str, values: &[&'static str]) -> ColumnDef {
    string(column).check(Expr::col(column).is_in(values.iter().copied())).take()
}

/// Creates an index over columns.
pub(crate) async fn index(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    let mut index = named(table, columns);
    manager.create_index(index.take()).await
}

/// Creates a unique index over columns. NULLs do not collide.
pub(crate) async fn unique(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    let mut index = named(table, columns);
    manager.create_index(index.unique().take()).await
}

fn named(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(format!("{table}_{}", columns.join("_"))).table(table);
    for column in columns {
        index.col(*column);
    }
    index
}
