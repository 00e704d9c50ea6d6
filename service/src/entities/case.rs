//! One business's support under one programme.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "cases")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub number_fy: i32,
    pub number_serial: i32,
    pub business_id: Uuid,
    pub programme_id: Uuid,
    pub title: String,
    pub summary: String,
    pub goal: String,
    pub stage_key: Option<String>,
    pub route_key: Option<String>,
    pub confidential: bool,
    pub opened_on: Date,
    pub state: String,
    pub closed_on: Option<Date>,
    pub result: Option<String>,
    pub close_reason: String,
    pub external_key: Option<String>,
    /// Derived: the day of the latest consultation about it.
    pub last_consulted_on: Option<Date>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Option<Uuid>,
    pub updated_at: DateTimeUtc,
    pub updated_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
