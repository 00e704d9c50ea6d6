//! The businesses that are told of in full: the shape of `stories.toml`, and when in it something was.

use chrono::NaiveDate;
use domain::cases::stage::Direction;
use serde::Deserialize;

use super::{
    course::{Step, Way},
    days::{Days, shifted},
    guide::Line,
    stock::Theme,
};

/// The days between the first and the last of what is told, with some to spare.
const SPAN: i64 = 920;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Stories {
    pub(super) story: Vec<Story>,
    pub(super) draft: Vec<ToldDraft>,
}

/// A business, its case if it has one, and what was talked about.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Story {
    pub(super) name: String,
    pub(super) kana: String,
    pub(super) kind: String,
    pub(super) industry: String,
    pub(super) employees: Option<i32>,
    /// The year, or how many days ago.
    pub(super) founded: Option<i32>,
    pub(super) founded_ago: Option<i64>,
    pub(super) contacts: Vec<ToldContact>,
    #[serde(default, rename = "case")]
    pub(super) cases: Vec<ToldCase>,
    #[serde(default, rename = "talk")]
    pub(super) talks: Vec<ToldTalk>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldContact {
    pub(super) name: String,
    pub(super) kana: String,
    pub(super) title: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldCase {
    pub(super) programme: String,
    /// The mail addresses of who has it.
    pub(super) owner: String,
    pub(super) deputy: Option<String>,
    pub(super) theme: Theme,
    /// The route that it ended on; the theme has the first.
    pub(super) route: Option<String>,
    pub(super) turn: Option<Turn>,
    /// In millionths, one for each measure.
    #[serde(default)]
    pub(super) weights: Vec<i64>,
    pub(super) steps: Vec<ToldStep>,
    pub(super) closed: Option<Closed>,
    #[serde(default)]
    pub(super) outcomes: Vec<ToldOutcome>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Turn {
    pub(super) ago: i64,
    pub(super) reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldStep {
    pub(super) stage: String,
    pub(super) ago: i64,
    /// Why it went back.
    #[serde(default)]
    pub(super) back: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Closed {
    pub(super) ago: i64,
    pub(super) result: String,
    #[serde(default)]
    pub(super) reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldOutcome {
    pub(super) kind: String,
    pub(super) class: Option<String>,
    pub(super) ago: i64,
    pub(super) level: i32,
    #[serde(default = "one")]
    pub(super) quantity: i64,
    pub(super) deal: Option<String>,
    #[serde(default)]
    pub(super) evidence: String,
    pub(super) note: String,
}

const fn one() -> i64 {
    1
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldTalk {
    pub(super) ago: i64,
    pub(super) by: String,
    pub(super) channel: String,
    pub(super) minutes: i32,
    pub(super) topics: Vec<String>,
    /// The names of others who were there.
    #[serde(default)]
    pub(super) with: Vec<String>,
    pub(super) content: String,
    pub(super) advice: String,
    #[serde(default)]
    pub(super) shared: String,
    #[serde(default)]
    pub(super) memo: String,
    pub(super) next: Option<ToldNext>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldNext {
    pub(super) what: String,
    /// In days from today.
    pub(super) due: i64,
    #[serde(default)]
    pub(super) homework: bool,
    #[serde(default)]
    pub(super) done: bool,
}

/// A consultation that somebody is still writing down.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldDraft {
    pub(super) by: String,
    /// The name of the business.
    pub(super) business: String,
    pub(super) channel: String,
    pub(super) minutes: String,
    pub(super) topics: Vec<String>,
    pub(super) content: String,
}

/// The working day so many days ago; nearer where the story has not gone on for so long.
pub(super) fn day(days: &Days, ago: i64) -> NaiveDate {
    let span = (days.last - days.first).num_days();
    let ago = if span < SPAN { ago * span / SPAN } else { ago };
    days.on_or_before(shifted(days.last, 1 - ago))
}

impl ToldCase {
    /// The way that it went.
    pub(super) fn way(&self, line: &Line, days: &Days, last_talk: Option<NaiveDate>) -> Way {
        let mut steps: Vec<Step> = Vec::new();
        for told in &self.steps {
            let stage = line.stage(&told.stage);
            let direction = match steps.last() {
                None => Direction::Start,
                Some(before) if stage < before.stage => Direction::Back,
                Some(_) => Direction::Forward,
            };
            steps.push(Step { stage, on: day(days, told.ago), direction });
        }
        let closed = self.closed.as_ref().map(|closed| (day(days, closed.ago), closed.result == "achieved"));
        let last = steps.last().map_or(days.first, |step| step.on);
        let until = closed.map_or(last, |(on, _)| on).max(last_talk.unwrap_or(last));
        Way { steps, closed, until }
    }
}
