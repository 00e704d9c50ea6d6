//! The lists that a centre may change: topics and channels, by key.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{Words, consultations::Named};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};

use crate::{
    entities::{channel, topic},
    failure::Result,
};

/// The names of topics and channels, past ones too: what was recorded keeps its name.
pub(crate) struct Lists {
    topics: HashMap<String, Named>,
    channels: HashMap<String, Named>,
    /// In the centre's order, without those that are past.
    pub(crate) topics_offered: Vec<Named>,
    pub(crate) channels_offered: Vec<Named>,
}

impl Lists {
    /// The lists as they are offered on a day.
    pub(crate) async fn load(db: &impl ConnectionTrait, on: NaiveDate) -> Result<Self> {
        let topics = topic::Entity::find().order_by_asc(topic::Column::Position).all(db).await?;
        let channels = channel::Entity::find().order_by_asc(channel::Column::Position).all(db).await?;
        let topics: Vec<_> =
            topics.into_iter().map(|row| (row.validity().holds(on), named(row.key, row.name, row.name_en))).collect();
        let channels: Vec<_> =
            channels.into_iter().map(|row| (row.validity().holds(on), named(row.key, row.name, row.name_en))).collect();
        Ok(Self {
            topics_offered: offered(&topics),
            channels_offered: offered(&channels),
            topics: by_key(topics),
            channels: by_key(channels),
        })
    }

    pub(crate) fn topic(&self, key: &str) -> Named {
        self.topics.get(key).cloned().unwrap_or_else(|| unknown(key))
    }

    pub(crate) fn channel(&self, key: &str) -> Named {
        self.channels.get(key).cloned().unwrap_or_else(|| unknown(key))
    }

    /// Topics in the centre's order, whatever order they were found in.
    pub(crate) fn topics(&self, keys: &[String]) -> Vec<Named> {
        let mut found: Vec<Named> = self.topics_offered.iter().filter(|it| keys.contains(&it.key)).cloned().collect();
        let others = keys.iter().filter(|key| !self.topics_offered.iter().any(|it| it.key == **key));
        found.extend(others.map(|key| self.topic(key)));
        found
    }
}

pub(super) fn named(key: String, name: String, name_en: String) -> Named {
    let en = if name_en.is_empty() { name.clone() } else { name_en };
    Named { key, name: Words { ja: name, en } }
}

fn unknown(key: &str) -> Named {
    Named { key: key.to_owned(), name: Words::same(key) }
}

fn offered(all: &[(bool, Named)]) -> Vec<Named> {
    all.iter().filter(|(offered, _)| *offered).map(|(_, named)| named.clone()).collect()
}

fn by_key(all: Vec<(bool, Named)>) -> HashMap<String, Named> {
    all.into_iter().map(|(_, named)| (named.key.clone(), named)).collect()
}
