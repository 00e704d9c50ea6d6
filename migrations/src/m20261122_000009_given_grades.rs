//! Grades that people give figures in place of their bands', with the reason.

use sea_orm_migration::{prelude::*, schema::*};

use crate::schema::{create, edited, points, records, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut grades = records("given_grades");
        let to_indicator = points(&mut grades, "indicator_id", "indicators");
        grades
            .col(uuid("indicator_id"))
            .col(string("period"))
            .col(string_null("label"))
            .col(text("reason"))
            .foreign_key(&mut to_indicator.clone());
        create(manager, edited(&mut grades).take()).await?;
        unique(manager, "given_grades", &["indicator_id", "period"]).await
    }
}
