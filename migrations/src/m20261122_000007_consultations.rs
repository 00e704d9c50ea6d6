//! Consultations with everyone and everything that they touch, and the next actions that come of them.

use sea_orm_migration::{prelude::*, schema::*};

use crate::schema::{create, edited, index, links, one_of, points, records, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut consultations = records("consultations");
        let to_programme = points(&mut consultations, "programme_id", "programmes");
        consultations
            .col(integer("number_fy"))
            .col(integer("number_serial"))
            .col(date("held_on"))
            .col(string_null("started_at"))
            .col(integer("minutes"))
            .col(string("channel"))
            .col(uuid_null("programme_id"))
            .col(one_of("status", &["confirmed", "draft"]))
            .col(text("content"))
            .col(text("advice"))
            .col(text("internal_memo"))
            .col(text("shared_note"))
            .col(string_null("external_key"))
            .foreign_key(&mut to_programme.clone());
        create(manager, edited(&mut consultations).take()).await?;
        unique(manager, "consultations", &["number_fy", "number_serial"]).await?;
        unique(manager, "consultations", &["external_key"]).await?;
        // The status comes last: before it, SQLite would take it for a short cut to the few confirmed ones, and all are.
        index(manager, "consultations", &["held_on", "started_at", "id", "status"]).await?;
        // What somebody wrote last: the log screen begins with its channel.
        index(manager, "consultations", &["created_by", "created_at"]).await?;

        touch(manager, "consultation_businesses", "business_id", "businesses").await?;
        touch(manager, "consultation_cases", "case_id", "cases").await?;
        touch(manager, "consultation_contacts", "contact_id", "contacts").await?;
        touch(manager, "consultation_advisors", "account_id", "accounts").await?;

        let mut topics = links("consultation_topics", &["consultation_id", "topic_key"]);
        let to_consultation = points(&mut topics, "consultation_id", "consultations");
        topics.col(uuid("consultation_id")).col(string("topic_key")).foreign_key(&mut to_consultation.clone());
        create(manager, topics).await?;
        tasks(manager).await
    }
}

/// A table that says which records a consultation touches, in order.
async fn touch(
    manager: &SchemaManager<'_>,
    name: &'static str,
    column: &'static str,
    to: &'static str,
) -> Result<(), DbErr> {
    let mut table = links(name, &["consultation_id", column]);
    let to_consultation = points(&mut table, "consultation_id", "consultations");
    let to_other = points(&mut table, column, to);
    table
        .col(uuid("consultation_id"))
        .col(uuid(column))
        .col(integer("position"))
        .foreign_key(&mut to_consultation.clone())
        .foreign_key(&mut to_other.clone());
    create(manager, table).await?;
    index(manager, name, &[column]).await
}

async fn tasks(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut tasks = records("tasks");
    let to_business = points(&mut tasks, "business_id", "businesses");
    let to_case = points(&mut tasks, "case_id", "cases");
    let to_consultation = points(&mut tasks, "consultation_id", "consultations");
    let to_account = points(&mut tasks, "account_id", "accounts");
    tasks
        .col(string("what"))
        .col(date("due_on"))
        // Who does it: an account, or, where none is named, the business (宿題).
        .col(uuid_null("account_id"))
        .col(uuid_null("business_id"))
        .col(uuid_null("case_id"))
        .col(uuid_null("consultation_id"))
        .col(timestamp_with_time_zone_null("done_at"))
        .col(uuid_null("done_by"))
        .foreign_key(&mut to_business.clone())
        .foreign_key(&mut to_case.clone())
        .foreign_key(&mut to_consultation.clone())
        .foreign_key(&mut to_account.clone());
    create(manager, edited(&mut tasks).take()).await?;
    index(manager, "tasks", &["account_id", "done_at", "due_on"]).await?;
    index(manager, "tasks", &["case_id"]).await?;
    index(manager, "tasks", &["business_id"]).await
}
