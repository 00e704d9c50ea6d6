//! Programmes as data: stages with their gates, routes, outcome types with their classes, topics, channels.

use sea_orm_migration::{prelude::*, schema::*};

use crate::schema::{create, edited, index, links, one_of, points, records, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut programmes = records("programmes");
        programmes
            .col(string("code"))
            .col(string("name"))
            .col(string("name_en"))
            .col(boolean("confidential").default(false))
            .col(integer("quiet_days").default(45))
            .col(boolean("may_skip").default(false))
            .col(boolean("closing_needs_approval").default(false))
            .col(integer("position"))
            .col(date_null("valid_from"))
            .col(date_null("valid_to"))
            .col(uuid_null("successor_id"));
        create(manager, edited(&mut programmes).take()).await?;
        unique(manager, "programmes", &["code"]).await?;
        stages(manager).await?;
        lists(manager).await
    }
}

async fn stages(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    keyed_list(manager, "stages", "programme_id", "programmes").await?;
    keyed_list(manager, "routes", "programme_id", "programmes").await?;

    let mut gates = records("stage_gates");
    let to_stage = points(&mut gates, "stage_id", "stages");
    gates
        .col(uuid("stage_id"))
        .col(integer("position"))
        .col(one_of(
            "condition",
            &[
                "field_filled",
                "measure_linked",
                "next_action_set",
                "consultations_at_least",
                "outcome_of_type",
                "route_chosen",
            ],
        ))
        .col(string("argument"))
        .col(integer("amount").default(1))
        .foreign_key(&mut to_stage.clone());
    create(manager, gates).await?;
    index(manager, "stage_gates", &["stage_id"]).await?;

    keyed_list(manager, "outcome_types", "programme_id", "programmes").await?;
    keyed_list(manager, "outcome_classes", "outcome_type_id", "outcome_types").await
}

/// An ordered list of keys with names, belonging to one parent.
async fn keyed_list(
    manager: &SchemaManager<'_>,
    name: &'static str,
    parent_column: &'static str,
    parent: &'static str,
) -> Result<(), DbErr> {
    let mut list = records(name);
    let to_parent = points(&mut list, parent_column, parent);
    list.col(uuid(parent_column))
        .col(string("key"))
        .col(string("name"))
        .col(string("name_en"))
        .col(integer("position"))
        .col(boolean("retired").default(false))
        .foreign_key(&mut to_parent.clone());
    if name == "outcome_types" {
        list.col(string("unit"));
    }
    create(manager, list).await?;
    unique(manager, name, &[parent_column, "key"]).await
}

async fn lists(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    for name in ["topics", "channels"] {
        let mut list = links(name, &["key"]);
        list.col(string("key"))
            .col(string("name"))
            .col(string("name_en"))
            .col(integer("position"))
            .col(date_null("valid_from"))
            .col(date_null("valid_to"));
        create(manager, edited(&mut list).take()).await?;
    }
    let mut topics = links("programme_topics", &["programme_id", "topic_key"]);
    let to_programme = points(&mut topics, "programme_id", "programmes");
    topics.col(uuid("programme_id")).col(string("topic_key")).foreign_key(&mut to_programme.clone());
    create(manager, topics).await
}
