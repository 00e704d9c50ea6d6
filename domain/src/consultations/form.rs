//! What a person sends to record or correct a consultation.

use std::{collections::BTreeMap, str::FromStr};

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Deserializer, Serialize};

use super::{Progress, ProgressForm, progress};
use crate::{
    AccountId, BusinessId, CaseId, ContactId, FieldErrors, ProgrammeId, Reader, Text,
    tasks::{Who, who_of},
};

/// The longest conversation: a whole day.
const MINUTES_MAX: i64 = 24 * 60;

const WHO: Text = Text::new("相手の事業者を一つ以上選んでください。", "Please choose at least one business.");
const NO_SUCH: Text = Text::new("選び直してください。", "Please choose again.");
const NOT_A_TIME: Text =
    Text::new("時刻は 10:30 のように入力してください。", "Please enter a time of day such as 10:30.");
const HOW: Text = Text::new("方法を選んでください。", "Please choose the channel.");
const TOPIC: Text = Text::new("分野を一つ以上選んでください。", "Please choose at least one topic.");

/// The form as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConsultationForm {
    /// Makes sending it twice make one record; it is the id of the form's draft, too.
    pub key: String,
    /// The consultation that is corrected; empty for a new one.
    pub id: String,
    /// The version of it that the person saw.
    pub version: String,
    #[serde(deserialize_with = "list")]
    pub businesses: Vec<String>,
    #[serde(deserialize_with = "list")]
    pub contacts: Vec<String>,
    #[serde(deserialize_with = "list")]
    pub cases: Vec<String>,
    /// For a consultation without a case.
    pub programme: String,
    /// The colleagues who were there too, beside whoever recorded it.
    #[serde(deserialize_with = "list")]
    pub advisors: Vec<String>,
    pub held_on: String,
    pub started_at: String,
    pub minutes: String,
    pub channel: String,
    #[serde(deserialize_with = "list")]
    pub topics: Vec<String>,
    pub content: String,
    pub advice: String,
    pub internal_memo: String,
    pub shared_note: String,
    pub next_what: String,
    /// An account's id, or `business` for 宿題.
    pub next_who: String,
    pub next_due_on: String,
    /// What moves in its cases, by [`ProgressForm::key`]; an edit leaves that to their own pages.
    pub progress: BTreeMap<String, ProgressForm>,
    /// Whether another record of the same visit follows.
    pub again: String,
}

/// A checked [`ConsultationForm`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consultation {
    pub businesses: Vec<BusinessId>,
    pub contacts: Vec<ContactId>,
    pub cases: Vec<CaseId>,
    pub programme: Option<ProgrammeId>,
    pub advisors: Vec<AccountId>,
    pub held_on: NaiveDate,
    /// A time of day, as in `10:30`.
    pub started_at: Option<String>,
    pub minutes: i32,
    pub channel: String,
    pub topics: Vec<String>,
    pub content: String,
    pub advice: String,
    pub internal_memo: String,
    pub shared_note: String,
    pub next: Option<NextAction>,
    pub progress: Vec<Progress>,
}

/// What follows from a consultation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextAction {
    pub what: String,
    /// None: whoever records it.
    pub who: Option<Who>,
    pub due_on: NaiveDate,
}

impl ConsultationForm {
    /// Reads the form as of a day. Whether topics, channel and records exist is known to the database only.
    ///
    /// # Errors
    /// The fields that must be put right.
    pub fn check(&self, today: NaiveDate) -> Result<Consultation, FieldErrors> {
        let mut read = Reader::default();
        let businesses = ids(&mut read, "businesses", &self.businesses);
        if self.businesses.is_empty() {
            read.errors.add("businesses", WHO);
        }
        let contacts = ids(&mut read, "contacts", &self.contacts);
        let mut cases = ids(&mut read, "cases", &self.cases);
        let programme = one_id(&mut read, "programme", &self.programme);
        let advisors = ids(&mut read, "advisors", &self.advisors);
        let held_on = read.past_date("held_on", &self.held_on, today);
        let started_at = time(&mut read, "started_at", &self.started_at);
        let minutes = read.number("minutes", &self.minutes, 1, MINUTES_MAX);
        let channel = key(&mut read, "channel", &self.channel);
        if self.channel.trim().is_empty() {
            read.errors.add("channel", HOW);
        }
        let mut topics: Vec<String> = self.topics.iter().map(|topic| key(&mut read, "topics", topic)).collect();
        topics.retain(|topic| !topic.is_empty());
        topics.sort_unstable();
        topics.dedup();
        if topics.is_empty() && read.errors.get("topics").is_none() {
            read.errors.add("topics", TOPIC);
        }
        let content = read.note("content", &self.content);
        let advice = read.optional_note("advice", &self.advice);
        let internal_memo = read.optional_note("internal_memo", &self.internal_memo);
        let shared_note = read.optional_note("shared_note", &self.shared_note);
        let next = self.next(&mut read);
        let progress = progress::read(&mut read, &self.progress, held_on);
        // What moves is talked about.
        for moved in progress.iter().map(|progress| progress.case) {
            if !cases.contains(&moved) {
                cases.push(moved);
            }
        }
        let day = held_on.unwrap_or(today);
        read.errors.or(|| Consultation {
            businesses,
            contacts,
            cases,
            programme,
            advisors,
            held_on: day,
            started_at,
            minutes: minutes.and_then(|n| i32::try_from(n).ok()).unwrap_or_default(),
            channel,
            topics,
            content,
            advice,
            internal_memo,
            shared_note,
            next,
            progress,
        })
    }

    /// The next action, if anything of it was typed: then what and when must both be there.
    fn next(&self, read: &mut Reader) -> Option<NextAction> {
        if self.next_what.trim().is_empty() && self.next_due_on.trim().is_empty() {
            return None;
        }
        let what = read.line("next_what", &self.next_what);
        let due_on = read.date("next_due_on", &self.next_due_on);
        let who = who_of(read, "next_who", &self.next_who);
        Some(NextAction { what, who, due_on: due_on? })
    }

    /// A short line by which a person knows a draft again.
    #[must_use]
    pub fn first_words(&self) -> String {
        let texts = [&self.content, &self.shared_note, &self.advice, &self.next_what];
        let text = texts.into_iter().find(|text| !text.trim().is_empty()).map_or("", |text| text.trim());
        text.chars().filter(|c| !c.is_control()).take(40).collect()
    }

    /// Whether anything was typed that would be a pity to lose.
    #[must_use]
    pub fn is_worth_keeping(&self) -> bool {
        let texts = [&self.content, &self.advice, &self.internal_memo, &self.shared_note, &self.next_what];
        !self.businesses.is_empty() || texts.into_iter().any(|text| !text.trim().is_empty())
    }
}

fn ids<T: FromStr + PartialEq>(read: &mut Reader, field: &str, typed: &[String]) -> Vec<T> {
    let mut found = Vec::new();
    for typed in typed.iter().filter(|typed| !typed.is_empty()) {
        match typed.parse::<T>() {
            Ok(id) if !found.contains(&id) => found.push(id),
            Ok(_) => {}
            Err(_) if read.errors.get(field).is_some() => {}
            Err(_) => read.errors.add(field, NO_SUCH),
        }
    }
    found
}

fn one_id<T: FromStr>(read: &mut Reader, field: &str, typed: &str) -> Option<T> {
    if typed.is_empty() {
        return None;
    }
    let id = typed.parse().ok();
    if id.is_none() {
        read.errors.add(field, NO_SUCH);
    }
    id
}

/// A key of a list that a centre may change: letters, digits and `_`. Whether it exists, the list knows.
fn key(read: &mut Reader, field: &str, typed: &str) -> String {
    let key = typed.trim();
    let good = key.len() <= 60 && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    if !good && read.errors.get(field).is_none() {
        read.errors.add(field, NO_SUCH);
    }
    if good { key.to_owned() } else { String::new() }
}

/// A time of day; browsers may send seconds, which nobody means.
fn time(read: &mut Reader, field: &str, typed: &str) -> Option<String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let time = NaiveTime::parse_from_str(typed, "%H:%M").or_else(|_| NaiveTime::parse_from_str(typed, "%H:%M:%S"));
    match time {
        Ok(time) if typed.len() <= 8 => Some(time.format("%H:%M").to_string()),
        _ => {
            read.errors.add(field, NOT_A_TIME);
            None
        }
    }
}

/// A list, or the same in one line: so a choice between two lists, after a conflict, is sent as a radio button.
fn list<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Sent {
        List(Vec<String>),
        Line(String),
    }
    Ok(match Sent::deserialize(from)? {
        Sent::List(list) => list,
        Sent::Line(line) => line.split_whitespace().map(str::to_owned).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day")
    }

    fn form() -> ConsultationForm {
        ConsultationForm {
            businesses: vec![uuid::Uuid::nil().to_string()],
            held_on: "2026-11-24".to_owned(),
            minutes: "30".to_owned(),
            channel: "visit".to_owned(),
            topics: vec!["it".to_owned()],
            content: "受発注を紙でしている。".to_owned(),
            ..ConsultationForm::default()
        }
    }

    fn wrong(form: &ConsultationForm) -> Vec<String> {
        let errors = form.check(today()).expect_err("something is wrong");
        errors.0.into_iter().map(|error| error.field).collect()
    }

    #[test]
    fn a_consultation_needs_who_when_how_what_about_and_content() {
        let fields = wrong(&ConsultationForm::default());
        assert_eq!(fields, ["businesses", "held_on", "minutes", "channel", "topics", "content"]);
        assert!(form().check(today()).is_ok());
    }

    #[test]
    fn nobody_consults_tomorrow_or_on_a_day_that_does_not_exist() {
        for day in ["2026-11-25", "2026-02-30", "きのう", "0000-00-00"] {
            assert_eq!(wrong(&ConsultationForm { held_on: day.to_owned(), ..form() }), ["held_on"], "{day}");
        }
    }

    #[test]
    fn a_conversation_lasts_from_a_minute_to_a_day() {
        for minutes in ["0", "1441", "-5", "三十", "1e3"] {
            assert_eq!(wrong(&ConsultationForm { minutes: minutes.to_owned(), ..form() }), ["minutes"], "{minutes}");
        }
        for minutes in ["1", "1440", "９０"] {
            assert!(ConsultationForm { minutes: minutes.to_owned(), ..form() }.check(today()).is_ok(), "{minutes}");
        }
    }

    #[test]
    fn what_no_text_may_hold_is_refused_beside_its_field() {
        assert_eq!(wrong(&ConsultationForm { content: "a\0b".to_owned(), ..form() }), ["content"]);
        assert_eq!(wrong(&ConsultationForm { advice: "長".repeat(1_000_000), ..form() }), ["advice"]);
        assert_eq!(wrong(&ConsultationForm { businesses: vec!["1' OR 1=1".to_owned()], ..form() }), ["businesses"]);
        assert_eq!(wrong(&ConsultationForm { channel: "vis\u{0}it".to_owned(), ..form() }), ["channel"]);
        assert_eq!(wrong(&ConsultationForm { started_at: "25:00".to_owned(), ..form() }), ["started_at"]);
    }

    #[test]
    fn half_a_next_action_asks_for_its_other_half() {
        assert_eq!(wrong(&ConsultationForm { next_what: "見積".to_owned(), ..form() }), ["next_due_on"]);
        assert_eq!(wrong(&ConsultationForm { next_due_on: "2026-12-01".to_owned(), ..form() }), ["next_what"]);
        let whole = ConsultationForm {
            next_what: "見積".to_owned(),
            next_due_on: "2026-12-01".to_owned(),
            next_who: "business".to_owned(),
            ..form()
        };
        let next = whole.check(today()).expect("it is whole").next.expect("there is one");
        assert_eq!(next.who, Some(Who::Business));
    }

    #[test]
    fn a_list_may_be_sent_in_one_line() {
        let form: ConsultationForm = serde_json::from_str(r#"{"topics":"it sales","cases":["a"]}"#).expect("it reads");
        assert_eq!((form.topics, form.cases), (vec!["it".to_owned(), "sales".to_owned()], vec!["a".to_owned()]));
    }

    #[test]
    fn the_same_business_twice_is_one() {
        let id = uuid::Uuid::nil().to_string();
        let joint = ConsultationForm { businesses: vec![id.clone(), id], ..form() };
        assert_eq!(joint.check(today()).expect("it is right").businesses.len(), 1);
    }
}
