//! An indicator's definition in a sentence, with the names that the centre gave to topics and channels.

use std::collections::HashMap;

use domain::{
    Action, Words,
    calendar::Period,
    plan::{Indicator, Speaker, terms::Condition},
};
use sea_orm::EntityTrait;

use super::figures::Figures;
use crate::{
    Ctx,
    entities::{channel, topic},
    failure::Result,
};

/// What an indicator counts in a period, in words.
///
/// # Errors
/// A reader who may not see figures.
pub async fn define(ctx: &Ctx, figures: &Figures, indicator: &Indicator, period: Period) -> Result<Words> {
    ctx.may(Action::SeeFigures).await?;
    let english = |ja: &str, en: String| if en.is_empty() { ja.to_owned() } else { en };
    let topics = topic::Entity::find().all(ctx.read()).await?.into_iter();
    let topics: HashMap<String, Words> =
        topics.map(|row| (row.key, Words { en: english(&row.name, row.name_en), ja: row.name })).collect();
    let channels = channel::Entity::find().all(ctx.read()).await?.into_iter();
    let channels: HashMap<String, Words> =
        channels.map(|row| (row.key, Words { en: english(&row.name, row.name_en), ja: row.name })).collect();
    let names = |condition: Condition, key: &str| match condition {
        Condition::Type => topics.get(key).cloned(),
        Condition::Channel => channels.get(key).cloned(),
        _ => None,
    };
    Ok(Speaker { plan: figures.plan(), period: Some(period), names: &names }.define(indicator))
}
