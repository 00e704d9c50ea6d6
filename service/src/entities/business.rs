//! A business of the register.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "businesses")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub name: String,
    pub kana: String,
    pub corporate_number: Option<String>,
    pub municipality: String,
    pub address: String,
    pub industry: Option<String>,
    pub employees: Option<i32>,
    pub founded_on: Option<Date>,
    pub phone: String,
    pub email: String,
    pub website: String,
    pub note: String,
    pub parent_id: Option<Uuid>,
    pub merged_into: Option<Uuid>,
    pub external_key: Option<String>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Option<Uuid>,
    pub updated_at: DateTimeUtc,
    pub updated_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
