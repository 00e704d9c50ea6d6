//! Cases: stages entered, routes, roles, measures, outcomes.

use sea_orm_migration::{prelude::*, schema::*};

use crate::schema::{create, edited, index, links, one_of, points, records, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        cases(manager).await?;
        path(manager).await?;
        people_and_measures(manager).await?;
        outcomes(manager).await
    }
}

async fn cases(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut cases = records("cases");
    let to_business = points(&mut cases, "business_id", "businesses");
    let to_programme = points(&mut cases, "programme_id", "programmes");
    cases
        .col(integer("number_fy"))
        .col(integer("number_serial"))
        .col(uuid("business_id"))
        .col(uuid("programme_id"))
        .col(string("title"))
        .col(text("summary"))
        .col(text("goal"))
        .col(string_null("stage_key"))
        .col(string_null("route_key"))
        .col(boolean("confidential"))
        .col(date("opened_on"))
        .col(one_of("state", &["open", "closed"]))
        .col(date_null("closed_on"))
        .col(string_null("result"))
        .col(text("close_reason"))
        .col(string_null("external_key"))
        .foreign_key(&mut to_business.clone())
        .foreign_key(&mut to_programme.clone());
    create(manager, edited(&mut cases).take()).await?;
    unique(manager, "cases", &["number_fy", "number_serial"]).await?;
    unique(manager, "cases", &["external_key"]).await?;
    index(manager, "cases", &["business_id"]).await?;
    // Lists are counted and put in order without a look into the rows, walls included.
    index(manager, "cases", &["programme_id", "state", "stage_key", "confidential"]).await?;
    index(manager, "cases", &["state", "opened_on", "id", "confidential"]).await?;
    index(manager, "cases", &["opened_on", "id", "confidential"]).await
}

async fn path(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut entries = records("stage_entries");
    let to_case = points(&mut entries, "case_id", "cases");
    entries
        .col(uuid("case_id"))
        .col(string("stage_key"))
        .col(string_null("route_key"))
        .col(date("entered_on"))
        .col(integer("position"))
        .col(one_of("direction", &["start", "forward", "skip", "back", "imported"]))
        .col(text("reason"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid_null("created_by"))
        .foreign_key(&mut to_case.clone());
    create(manager, entries).await?;
    unique(manager, "stage_entries", &["case_id", "position"]).await?;

    let mut routes = records("route_changes");
    let to_case = points(&mut routes, "case_id", "cases");
    routes
        .col(uuid("case_id"))
        .col(string_null("from_route"))
        .col(string("to_route"))
        .col(date("changed_on"))
        .col(text("reason"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid_null("created_by"))
        .foreign_key(&mut to_case.clone());
    create(manager, routes).await?;
    index(manager, "route_changes", &["case_id"]).await
}

async fn people_and_measures(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut roles = records("case_roles");
    let to_case = points(&mut roles, "case_id", "cases");
    let to_account = points(&mut roles, "account_id", "accounts");
    roles
        .col(uuid("case_id"))
        .col(uuid("account_id"))
        .col(one_of("role", &["owner", "deputy", "expert", "officer", "reader"]))
        .col(date("from_on"))
        .col(date_null("to_on"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid_null("created_by"))
        .foreign_key(&mut to_case.clone())
        .foreign_key(&mut to_account.clone());
    create(manager, roles).await?;
    index(manager, "case_roles", &["case_id"]).await?;
    index(manager, "case_roles", &["account_id", "to_on"]).await?;

    let mut measures = links("case_measures", &["case_id", "measure_id"]);
    let to_case = points(&mut measures, "case_id", "cases");
    let to_measure = points(&mut measures, "measure_id", "measures");
    measures
        .col(uuid("case_id"))
        .col(uuid("measure_id"))
        .col(integer("position"))
        .col(big_integer_null("weight_millionths"))
        .foreign_key(&mut to_case.clone())
        .foreign_key(&mut to_measure.clone());
    create(manager, measures).await?;
    index(manager, "case_measures", &["measure_id"]).await
}

async fn outcomes(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut outcomes = records("outcomes");
    let to_case = points(&mut outcomes, "case_id", "cases");
    outcomes
        .col(uuid("case_id"))
        .col(string("type_key"))
        .col(string_null("class_key"))
        .col(date("occurred_on"))
        .col(big_integer("quantity_millionths"))
        .col(integer("verification").check(Expr::col("verification").between(0, 3)))
        .col(string_null("deal_code"))
        .col(text("evidence"))
        .col(text("note"))
        .col(string_null("external_key"))
        .foreign_key(&mut to_case.clone());
    create(manager, edited(&mut outcomes).take()).await?;
    unique(manager, "outcomes", &["external_key"]).await?;
    index(manager, "outcomes", &["case_id"]).await?;
    index(manager, "outcomes", &["deal_code"]).await?;

    let mut checks = records("verifications");
    let to_outcome = points(&mut checks, "outcome_id", "outcomes");
    checks
        .col(uuid("outcome_id"))
        .col(integer("level").check(Expr::col("level").between(0, 3)))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid_null("created_by"))
        .foreign_key(&mut to_outcome.clone());
    create(manager, checks).await?;
    index(manager, "verifications", &["outcome_id"]).await
}
