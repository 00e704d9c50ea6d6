//! What the form of a programme offers.

use chrono::NaiveDate;
use domain::{Action, Words, cases::MeasureChoice};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};

use super::read::words;
use crate::{
    Ctx,
    entities::{measure, topic},
    failure::Result,
};

/// The topics by key, and the measures of the plans.
#[derive(Clone, Debug)]
pub struct Choices {
    pub topics: Vec<(String, Words)>,
    pub measures: Vec<MeasureChoice>,
}

/// # Errors
/// If the reader may not see programmes.
pub async fn choices(ctx: &Ctx) -> Result<Choices> {
    ctx.may(Action::SeeProgrammes).await?;
    load(ctx.read(), ctx.today()).await
}

pub(super) async fn load(db: &impl ConnectionTrait, today: NaiveDate) -> Result<Choices> {
    let topics = topic::Entity::find().order_by_asc(topic::Column::Position).all(db).await?;
    let topics =
        topics.into_iter().filter(|row| row.validity().holds(today)).map(|row| (row.key, words(row.name, row.name_en)));
    let measures =
        measure::Entity::find().order_by_asc(measure::Column::PlanId).order_by_asc(measure::Column::Position);
    let measures = measures.all(db).await?.into_iter();
    let measures = measures.map(|row| MeasureChoice { id: row.id.into(), code: row.code, name: row.name });
    Ok(Choices { topics: topics.collect(), measures: measures.collect() })
}
