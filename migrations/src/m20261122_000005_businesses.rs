//! The register: businesses of every kind and the people at them.

use sea_orm_migration::{prelude::*, schema::*};

use crate::schema::{create, edited, index, one_of, points, records, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut businesses = records("businesses");
        let to_parent = points(&mut businesses, "parent_id", "businesses");
        let to_merged = points(&mut businesses, "merged_into", "businesses");
        businesses
            .col(one_of("kind", &["corporation", "sole", "prefounder", "group", "branch"]))
            .col(string("name"))
            .col(string("kana"))
            .col(string_null("corporate_number"))
            .col(string("municipality"))
            .col(string("address"))
            .col(string_null("industry"))
            .col(integer_null("employees"))
            .col(date_null("founded_on"))
            .col(string("phone"))
            .col(string("email"))
            .col(string("website"))
            .col(text("note"))
            .col(uuid_null("parent_id"))
            .col(uuid_null("merged_into"))
            .col(string_null("external_key"))
            .foreign_key(&mut to_parent.clone())
            .foreign_key(&mut to_merged.clone());
        create(manager, edited(&mut businesses).take()).await?;
        unique(manager, "businesses", &["external_key"]).await?;
        // A branch shares its head office's number, so the number alone is no key; one that is taken is warned of.
        index(manager, "businesses", &["corporate_number"]).await?;
        // The register without what was merged, in each order in which it is listed.
        index(manager, "businesses", &["merged_into", "kana", "name", "id"]).await?;
        index(manager, "businesses", &["merged_into", "name", "id"]).await?;
        index(manager, "businesses", &["merged_into", "updated_at", "id"]).await?;
        index(manager, "businesses", &["merged_into", "municipality"]).await?;

        let mut contacts = records("contacts");
        let to_business = points(&mut contacts, "business_id", "businesses");
        contacts
            .col(uuid("business_id"))
            .col(string("name"))
            .col(string("kana"))
            .col(string("title"))
            .col(string("phone"))
            .col(string("email"))
            .col(text("note"))
            .col(boolean("left").default(false))
            .foreign_key(&mut to_business.clone());
        create(manager, edited(&mut contacts).take()).await?;
        index(manager, "contacts", &["business_id"]).await
    }
}
