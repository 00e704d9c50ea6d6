//! What lists of cases are read by.
//!
//! The day of the latest consultation about a case stands with the case: which cases have gone quiet is asked of all of
//! them every morning, and read from their consultations it takes a large centre 200 ms. The board reads the first of
//! each stage in order, without looking at the rest.

use sea_orm_migration::{prelude::*, schema::date_null};

use crate::schema::index;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut column = Table::alter();
        column.table("cases").add_column(date_null("last_consulted_on"));
        manager.alter_table(column.take()).await?;
        let of_case = Expr::col(("consultation_cases", "case_id")).equals(("cases", "id"));
        let same = Expr::col(("consultations", "id")).equals(("consultation_cases", "consultation_id"));
        let latest = Query::select()
            .expr(Expr::col(("consultations", "held_on")).max())
            .from("consultation_cases")
            .inner_join("consultations", same)
            .and_where(of_case)
            .and_where(Expr::col(("consultations", "status")).eq("confirmed"))
            .take();
        let mut fill = Query::update();
        fill.table("cases").value("last_consulted_on", Expr::SubQuery(None, Box::new(latest.into())));
        manager.execute(fill).await?;

        let mut without_order = Index::drop();
        without_order.name("cases_programme_id_state_stage_key_confidential").table("cases");
        manager.drop_index(without_order).await?;
        index(manager, "cases", &["programme_id", "state", "stage_key", "opened_on", "id", "confidential"]).await
    }
}
