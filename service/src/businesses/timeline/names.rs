//! The words of programmes and masters, by their keys: a few dozen rows, read once for a timeline.

use std::collections::HashMap;

use domain::Words;
use sea_orm::EntityTrait;
use uuid::Uuid;

use crate::{
    Ctx,
    entities::{channel, outcome_type, programme, stage},
    failure::Result,
    programmes::read::unit_of,
};

/// What keys are called. One that nobody knows any more is called by itself.
pub(super) struct Names {
    channels: HashMap<String, Words>,
    programmes: HashMap<Uuid, Words>,
    stages: HashMap<(Uuid, String), Words>,
    outcomes: HashMap<(Uuid, String), (Words, String)>,
}

impl Names {
    pub(super) async fn load(ctx: &Ctx) -> Result<Self> {
        let channels = channel::Entity::find().all(ctx.read()).await?;
        let programmes = programme::Entity::find().all(ctx.read()).await?;
        let stages = stage::Entity::find().all(ctx.read()).await?;
        let outcomes = outcome_type::Entity::find().all(ctx.read()).await?;
        Ok(Self {
            channels: channels.into_iter().map(|row| (row.key, words(row.name, row.name_en))).collect(),
            programmes: programmes.into_iter().map(|row| (row.id, words(row.name, row.name_en))).collect(),
            stages: stages.into_iter().map(|row| ((row.programme_id, row.key), words(row.name, row.name_en))).collect(),
            outcomes: outcomes
                .into_iter()
                .map(|row| ((row.programme_id, row.key), (words(row.name, row.name_en), unit_of(row.unit))))
                .collect(),
        })
    }

    pub(super) fn channel(&self, key: &str) -> Words {
        self.channels.get(key).cloned().unwrap_or_else(|| Words::same(key))
    }

    pub(super) fn programme(&self, id: Uuid) -> Words {
        self.programmes.get(&id).cloned().unwrap_or_default()
    }

    pub(super) fn stage(&self, programme: Uuid, key: &str) -> Words {
        self.stages.get(&(programme, key.to_owned())).cloned().unwrap_or_else(|| Words::same(key))
    }

    /// The name of an outcome type and its unit.
    pub(super) fn outcome(&self, programme: Uuid, key: &str) -> (Words, String) {
        let known = self.outcomes.get(&(programme, key.to_owned())).cloned();
        known.unwrap_or_else(|| (Words::same(key), String::new()))
    }
}

fn words(ja: String, en: String) -> Words {
    let en = if en.is_empty() { ja.clone() } else { en };
    Words { ja, en }
}
