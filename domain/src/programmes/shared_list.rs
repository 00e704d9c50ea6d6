//! The lists that all programmes share: topics and channels. A key, once given, stays, and what was recorded under it
//! keeps its name; what is not offered any more ends on a day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{forms::is_key, words as w};
use crate::{FieldErrors, Reader, Text};

/// One of the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SharedList {
    Topics,
    Channels,
}

impl SharedList {
    pub const ALL: [Self; 2] = [Self::Topics, Self::Channels];

    /// As a form sends it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Topics => "topics",
            Self::Channels => "channels",
        }
    }

    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.key() == key)
    }

    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Topics => Text::new("相談の分野", "Topics"),
            Self::Channels => Text::new("相談の方法", "Channels"),
        }
    }
}

/// The days on which something is offered; without an end, until further notice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Validity {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

impl Validity {
    #[must_use]
    pub fn holds(self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// An entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedEntry {
    pub key: String,
    pub name: String,
    pub name_en: String,
    pub validity: Validity,
}

/// A list as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedEntries {
    pub list: SharedList,
    /// Rises with every change of the list.
    pub version: i64,
    /// In the centre's order, past ones included.
    pub entries: Vec<SharedEntry>,
}

/// One line as typed. A line without key and name is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SharedLine {
    pub key: String,
    pub name: String,
    pub name_en: String,
    /// The first and the last day on which it is offered.
    pub valid_from: String,
    pub valid_to: String,
    /// Its place in the list, where it is to move: 1 is the first.
    pub place: String,
}

/// Changes a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SharedListForm {
    pub list: String,
    pub version: i64,
    pub lines: Vec<SharedLine>,
}

impl SharedEntries {
    /// The form that changes nothing.
    #[must_use]
    pub fn form(&self) -> SharedListForm {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let line = |entry: &SharedEntry| SharedLine {
            key: entry.key.clone(),
            name: entry.name.clone(),
            name_en: entry.name_en.clone(),
            valid_from: day(entry.validity.from),
            valid_to: day(entry.validity.to),
            place: String::new(),
        };
        SharedListForm {
            list: self.list.key().to_owned(),
            version: self.version,
            lines: self.entries.iter().map(line).collect(),
        }
    }
}

impl SharedListForm {
    /// The entries in their new order.
    ///
    /// # Errors
    /// The lines that must be put right: a key that is none or stands twice, a missing name, days in the wrong order, a
    /// key that was there and is not any more, a list that offers nothing today.
    pub fn check(&self, known: &SharedEntries, today: NaiveDate) -> Result<Vec<SharedEntry>, FieldErrors> {
        let mut read = Reader::default();
        let mut lines: Vec<(i64, SharedEntry)> = Vec::new();
        for (n, typed) in self.lines.iter().enumerate() {
            if typed.key.trim().is_empty() && typed.name.trim().is_empty() {
                continue;
            }
            let entry = entry(&mut read, n, typed);
            if lines.iter().any(|(_, other)| other.key == entry.key) {
                read.errors.add(&format!("lines[{n}].key"), w::KEY_TWICE);
            }
            let place = read.optional_number(&format!("lines[{n}].place"), &typed.place, 1, 1000);
            // A line that moves goes before the one whose place it takes.
            let place = place.map_or_else(|| (i64::try_from(n).unwrap_or(999) + 1) * 2, |place| place * 2 - 1);
            lines.push((place, entry));
        }
        lines.sort_by_key(|(place, _)| *place);
        let entries: Vec<SharedEntry> = lines.into_iter().map(|(_, entry)| entry).collect();
        if read.errors.is_empty() {
            let stays = |old: &SharedEntry| entries.iter().any(|entry| entry.key == old.key);
            if !known.entries.iter().all(stays) {
                read.errors.add("lines", w::KEY_GONE);
            } else if !entries.iter().any(|entry| entry.validity.holds(today)) {
                read.errors.add("lines", w::NOTHING_OFFERED);
            }
        }
        read.errors.or(|| entries)
    }
}

fn entry(read: &mut Reader, n: usize, typed: &SharedLine) -> SharedEntry {
    let field = |name: &str| format!("lines[{n}].{name}");
    let key = typed.key.trim();
    if !is_key(key) {
        read.errors.add(&field("key"), w::NOT_A_KEY);
    }
    let name = read.line(&field("name"), &typed.name);
    let name_en = read.optional_line(&field("name_en"), &typed.name_en);
    let from = read.optional_date(&field("valid_from"), &typed.valid_from);
    let to = read.optional_date(&field("valid_to"), &typed.valid_to);
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        read.errors.add(&field("valid_to"), w::ENDS_BEFORE_IT_BEGINS);
    }
    SharedEntry { key: key.to_owned(), name, name_en, validity: Validity { from, to } }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn known() -> SharedEntries {
        let entry = |key: &str, name: &str| SharedEntry {
            key: key.to_owned(),
            name: name.to_owned(),
            name_en: String::new(),
            validity: Validity::default(),
        };
        let entries = vec![entry("visit", "訪問"), entry("phone", "電話")];
        SharedEntries { list: SharedList::Channels, version: 2, entries }
    }

    fn refused(change: impl FnOnce(&mut SharedListForm)) -> Vec<String> {
        let mut form = known().form();
        change(&mut form);
        let errors = form.check(&known(), day("2026-11-22")).expect_err("the list is refused");
        errors.0.into_iter().map(|error| error.field).collect()
    }

    #[test]
    fn a_list_that_nobody_touched_stays_as_it_is() {
        assert_eq!(known().form().check(&known(), day("2026-11-22")).expect("in order"), known().entries);
    }

    #[test]
    fn an_entry_is_added_moved_renamed_and_ended() {
        let mut form = known().form();
        form.lines[0].valid_to = "2026-11-21".to_owned();
        form.lines[1].name = "電話・FAX".to_owned();
        let new =
            SharedLine { key: "chat".into(), name: "チャット".into(), place: "1".into(), ..SharedLine::default() };
        form.lines.extend([new, SharedLine::default()]);
        let entries = form.check(&known(), day("2026-11-22")).expect("in order");
        let read: Vec<_> = entries.iter().map(|entry| (entry.key.as_str(), entry.name.as_str())).collect();
        assert_eq!(read, [("chat", "チャット"), ("visit", "訪問"), ("phone", "電話・FAX")]);
        assert!(!entries[1].validity.holds(day("2026-11-22")) && entries[1].validity.holds(day("2026-11-21")));
    }

    #[test]
    fn what_cannot_be_kept_is_named_line_by_line() {
        assert_eq!(refused(|form| form.lines[1].key = "visit".to_owned()), ["lines[1].key"]);
        assert_eq!(refused(|form| form.lines[0].key = "訪問".to_owned()), ["lines[0].key"]);
        assert_eq!(refused(|form| form.lines[0].name = "a\0".to_owned()), ["lines[0].name"]);
        assert_eq!(refused(|form| drop(form.lines.remove(0))), ["lines"], "nothing is ever deleted");
        let ends_first = refused(|form| {
            form.lines[0].valid_from = "2026-04-01".to_owned();
            form.lines[0].valid_to = "2026-03-31".to_owned();
        });
        assert_eq!(ends_first, ["lines[0].valid_to"]);
        let all_over = refused(|form| form.lines.iter_mut().for_each(|line| line.valid_to = "2026-03-31".to_owned()));
        assert_eq!(all_over, ["lines"]);
    }
}
