//! The words that the demo is told in: names, trades, how cases go, what is said. They stand in `service/data/demo`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::stories::Stories;

/// All of it, read once.
pub(super) struct Stock {
    pub(super) names: Names,
    pub(super) trades: Vec<Trade>,
    pub(super) courses: Vec<Course>,
    pub(super) scenes: Vec<Scene>,
    pub(super) told: Stories,
}

/// A text and its kana.
pub(super) type Named = (String, String);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Names {
    pub(super) families: Vec<Named>,
    pub(super) women: Vec<Named>,
    pub(super) men: Vec<Named>,
    /// Whole names, for a few.
    pub(super) others: Vec<Named>,
    /// What people are at a business, with how often.
    pub(super) titles: Vec<(String, u64)>,
    pub(super) marks: Vec<Named>,
    pub(super) brands: Vec<Named>,
    #[serde(rename = "town")]
    pub(super) towns: Vec<Town>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Town {
    pub(super) name: String,
    pub(super) share: u64,
    pub(super) quarters: Vec<String>,
}

/// What a business does.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Trade {
    /// Ends of names.
    pub(super) names: Vec<Named>,
    pub(super) industry: String,
    pub(super) weight: u64,
    /// The share of sole proprietors in percent.
    pub(super) persons: u64,
    /// The fewest and the most people.
    pub(super) staff: (i32, i32),
    pub(super) product: String,
    pub(super) tool: String,
    pub(super) customer: String,
}

impl Trade {
    /// Whether what is for these industries only is for this one.
    pub(super) fn is_of(&self, only: &str) -> bool {
        only.is_empty() || self.industry.starts_with(|letter| only.contains(letter))
    }
}

/// How the cases of a programme go.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Course {
    pub(super) programme: String,
    pub(super) share: u64,
    /// Consultations in a case that goes all the way.
    pub(super) talks: i64,
    /// The fewest and the most days in each stage.
    pub(super) days: Vec<(i64, i64)>,
    pub(super) closed_early: Vec<String>,
    pub(super) themes: Vec<Theme>,
    /// Why a case went back.
    pub(super) back: Vec<String>,
    /// Why it ended without its goal.
    pub(super) ended: Vec<String>,
    /// Why it changed its route.
    #[serde(default)]
    pub(super) turns: Vec<String>,
    #[serde(rename = "outcome")]
    pub(super) outcomes: Vec<Outcome>,
}

/// What a case is about.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Theme {
    pub(super) title: String,
    #[serde(default)]
    pub(super) route: String,
    /// Codes of measures, the main one first.
    pub(super) measures: Vec<String>,
    pub(super) summary: String,
    pub(super) goal: String,
    /// The letters of the industries that it is for; empty for all.
    #[serde(default)]
    pub(super) only: String,
    /// The industry of what a founder founds.
    #[serde(default)]
    pub(super) founds: String,
}

/// What can come true in a case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Outcome {
    pub(super) kind: String,
    /// The stage in which it comes true.
    pub(super) after: String,
    /// In percent.
    pub(super) chance: u64,
    /// It has the class of the case's route, or of the kind of its business.
    #[serde(default)]
    pub(super) by_route: bool,
    #[serde(default)]
    pub(super) by_kind: bool,
    /// It comes true with the entry into the stage.
    #[serde(default)]
    pub(super) at_entry: bool,
    /// The largest quantity, where it is not 1.
    #[serde(default = "one")]
    pub(super) most: i64,
    /// The beginning of the code of its deal.
    #[serde(default)]
    pub(super) deal: String,
    pub(super) note: String,
    pub(super) evidence: String,
}

const fn one() -> i64 {
    1
}

const fn seldom() -> u64 {
    1
}

/// A conversation: of a stage of a programme (`dx/plan`), or about its topics.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scene {
    #[serde(default)]
    pub(super) stage: String,
    /// How often it comes up.
    #[serde(default = "seldom")]
    pub(super) weight: u64,
    /// The letters of the industries that it is for; empty for all.
    #[serde(default)]
    pub(super) only: String,
    pub(super) topics: Vec<String>,
    pub(super) content: Vec<String>,
    pub(super) more: Vec<String>,
    pub(super) advice: Vec<String>,
    pub(super) shared: Vec<String>,
    pub(super) memo: Vec<String>,
    pub(super) next: Vec<String>,
    pub(super) homework: Vec<String>,
}

pub(super) fn stock() -> &'static Stock {
    static STOCK: LazyLock<Stock> =
        LazyLock::new(|| read().expect("the files that ship are in order; a test reads it"));
    &STOCK
}

fn read() -> Result<Stock, toml::de::Error> {
    #[derive(Deserialize)]
    struct Trades {
        trade: Vec<Trade>,
    }
    #[derive(Deserialize)]
    struct Courses {
        course: Vec<Course>,
    }
    #[derive(Deserialize)]
    struct Scenes {
        scene: Vec<Scene>,
    }
    Ok(Stock {
        names: toml::from_str(include_str!("../../data/demo/names.toml"))?,
        trades: toml::from_str::<Trades>(include_str!("../../data/demo/trades.toml"))?.trade,
        courses: toml::from_str::<Courses>(include_str!("../../data/demo/courses.toml"))?.course,
        scenes: toml::from_str::<Scenes>(include_str!("../../data/demo/scenes.toml"))?.scene,
        told: toml::from_str(include_str!("../../data/demo/stories.toml"))?,
    })
}
