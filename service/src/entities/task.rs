//! A next action (次の一手): who does what by when.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "tasks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub what: String,
    pub due_on: Date,
    pub account_id: Option<Uuid>,
    pub business_id: Option<Uuid>,
    pub case_id: Option<Uuid>,
    pub consultation_id: Option<Uuid>,
    pub done_at: Option<DateTimeUtc>,
    pub done_by: Option<Uuid>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Option<Uuid>,
    pub updated_at: DateTimeUtc,
    pub updated_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
