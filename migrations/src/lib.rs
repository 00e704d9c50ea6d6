//! How the schema grew: one history for SQLite and PostgreSQL, one file a slice.
//!
//! A released migration is never edited (`RELEASED` holds their hashes); a change is a new one. Tables are plural,
//! columns carry their unit (`_on` a day, `_at` an instant in UTC, `_millionths`), closed sets are text with a CHECK.

#![expect(elided_lifetimes_in_paths, reason = "MigrationTrait is declared so, and async_trait tells the two apart")]

mod m20261122_000001_accounts;
mod m20261122_000002_trust;
mod m20261122_000003_programmes;
mod m20261122_000004_plans;
mod m20261122_000005_businesses;
mod m20261122_000006_cases;
mod m20261122_000007_consultations;
mod m20261122_000008_search;
mod m20261122_000009_given_grades;
mod m20261123_000010_case_lists;
mod schema;

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

/// All migrations, oldest first.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_000001_accounts::Migration),
            Box::new(m20261122_000002_trust::Migration),
            Box::new(m20261122_000003_programmes::Migration),
            Box::new(m20261122_000004_plans::Migration),
            Box::new(m20261122_000005_businesses::Migration),
            Box::new(m20261122_000006_cases::Migration),
            Box::new(m20261122_000007_consultations::Migration),
            Box::new(m20261122_000008_search::Migration),
            Box::new(m20261122_000009_given_grades::Migration),
            Box::new(m20261123_000010_case_lists::Migration),
        ]
    }
}
