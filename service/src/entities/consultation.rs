//! One conversation, whatever the channel.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "consultations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub number_fy: i32,
    pub number_serial: i32,
    pub held_on: Date,
    pub started_at: Option<String>,
    pub minutes: i32,
    pub channel: String,
    pub programme_id: Option<Uuid>,
    pub status: String,
    pub content: String,
    pub advice: String,
    pub internal_memo: String,
    pub shared_note: String,
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
