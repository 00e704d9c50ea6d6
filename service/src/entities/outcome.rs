//! Something that came true in a case.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "outcomes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub type_key: String,
    pub class_key: Option<String>,
    pub occurred_on: Date,
    pub quantity_millionths: i64,
    pub verification: i32,
    pub deal_code: Option<String>,
    pub evidence: String,
    pub note: String,
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
