//! The plan as a tree, its indicators with targets and typed values, its grades and pace bands.

use sea_orm_migration::{prelude::*, schema::*};

use crate::schema::{create, edited, index, links, points, records, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        tree(manager).await?;
        indicators(manager).await?;

        for name in ["grades", "pace_bands"] {
            let mut bands = links(name, &["plan_id", "position"]);
            let to_plan = points(&mut bands, "plan_id", "plans");
            bands
                .col(uuid("plan_id"))
                .col(integer("position"))
                .col(string("label"))
                .col(string("label_en"))
                .col(big_integer("at_least_millionths"))
                .foreign_key(&mut to_plan.clone());
            create(manager, bands).await?;
        }

        let mut measures = links("programme_measures", &["programme_id", "measure_id"]);
        let to_programme = points(&mut measures, "programme_id", "programmes");
        let to_measure = points(&mut measures, "measure_id", "measures");
        measures
            .col(uuid("programme_id"))
            .col(uuid("measure_id"))
            .col(integer("position"))
            .foreign_key(&mut to_programme.clone())
            .foreign_key(&mut to_measure.clone());
        create(manager, measures).await
    }
}

async fn tree(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut plans = records("plans");
    plans
        .col(string("code"))
        .col(string("name"))
        .col(string("name_en"))
        .col(text("vision"))
        .col(text("vision_en"))
        .col(integer("fy_from"))
        .col(integer("fy_to"))
        .col(boolean("illustrative_figures"))
        .col(integer("revision").default(1));
    create(manager, edited(&mut plans).take()).await?;
    unique(manager, "plans", &["code"]).await?;

    let mut policies = records("policies");
    let to_plan = points(&mut policies, "plan_id", "plans");
    policies
        .col(uuid("plan_id"))
        .col(string("code"))
        .col(string("name"))
        .col(string("name_en"))
        .col(integer("position"))
        .foreign_key(&mut to_plan.clone());
    create(manager, policies).await?;
    unique(manager, "policies", &["plan_id", "code"]).await?;

    let mut measures = records("measures");
    let to_plan = points(&mut measures, "plan_id", "plans");
    let to_policy = points(&mut measures, "policy_id", "policies");
    measures
        .col(uuid("plan_id"))
        .col(uuid("policy_id"))
        .col(string("code"))
        .col(string("name"))
        .col(string("name_en"))
        .col(integer("position"))
        .foreign_key(&mut to_plan.clone())
        .foreign_key(&mut to_policy.clone());
    create(manager, measures).await?;
    unique(manager, "measures", &["plan_id", "code"]).await
}

async fn indicators(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // The definition is written and read as a whole, never filtered, so it is one text (JSON of the grammar).
    let mut indicators = records("indicators");
    let to_plan = points(&mut indicators, "plan_id", "plans");
    indicators
        .col(uuid("plan_id"))
        .col(string("code"))
        .col(string("node"))
        .col(string("name"))
        .col(string("unit"))
        .col(text("definition"))
        .col(boolean("illustrative").default(true))
        .col(integer("position"))
        .foreign_key(&mut to_plan.clone());
    create(manager, edited(&mut indicators).take()).await?;
    unique(manager, "indicators", &["plan_id", "code"]).await?;

    let mut targets = links("targets", &["indicator_id", "period"]);
    let to_indicator = points(&mut targets, "indicator_id", "indicators");
    targets
        .col(uuid("indicator_id"))
        .col(string("period"))
        .col(big_integer("value_millionths"))
        .foreign_key(&mut to_indicator.clone());
    create(manager, targets).await?;

    let mut values = records("manual_values");
    let to_indicator = points(&mut values, "indicator_id", "indicators");
    values
        .col(uuid("indicator_id"))
        .col(string("period"))
        .col(big_integer("value_millionths"))
        .col(string("source"))
        .col(date_null("dated_on"))
        .col(text("note").default(""))
        .foreign_key(&mut to_indicator.clone());
    create(manager, edited(&mut values).take()).await?;
    unique(manager, "manual_values", &["indicator_id", "period"]).await?;
    index(manager, "manual_values", &["indicator_id"]).await
}
