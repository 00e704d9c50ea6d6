//! What an administrator sends to change a programme. A key, once given, stays: old cases stand in it. What is not
//! offered any more is retired.

use serde::{Deserialize, Serialize};

use super::{Gate, Programme, words as w};
use crate::{FieldErrors, MeasureId, Reader};

/// Edits a programme's own row, its topics and its default measures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProgrammeForm {
    pub id: String,
    pub version: i64,
    pub name: String,
    pub name_en: String,
    pub quiet_days: String,
    pub may_skip: bool,
    pub confidential: bool,
    /// Keys; all topics if there are none.
    pub topics: Vec<String>,
    /// Ids, the main one first; empty lines are left out.
    pub measures: Vec<String>,
}

/// A checked [`ProgrammeForm`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditedProgramme {
    pub name: String,
    pub name_en: String,
    pub quiet_days: i32,
    pub may_skip: bool,
    pub confidential: bool,
    pub topics: Vec<String>,
    pub measures: Vec<MeasureId>,
}

impl ProgrammeForm {
    /// # Errors
    /// The fields that must be put right; topics and measures that are not known.
    pub fn check(&self, topics: &[String], measures: &[MeasureId]) -> Result<EditedProgramme, FieldErrors> {
        let mut read = Reader::default();
        let name = read.line("name", &self.name);
        let name_en = read.optional_line("name_en", &self.name_en);
        let quiet_days = read.number("quiet_days", &self.quiet_days, 1, 3650);
        if self.topics.iter().any(|key| !topics.contains(key)) {
            read.errors.add("topics", w::FOREIGN_TOPIC);
        }
        let mut chosen: Vec<MeasureId> = Vec::new();
        for (n, typed) in self.measures.iter().enumerate().filter(|(_, typed)| !typed.trim().is_empty()) {
            match typed.parse().ok().filter(|id| measures.contains(id)) {
                None => read.errors.add(&format!("measures[{n}]"), w::FOREIGN_MEASURE),
                Some(id) if chosen.contains(&id) => read.errors.add(&format!("measures[{n}]"), w::MEASURE_TWICE),
                Some(id) => chosen.push(id),
            }
        }
        read.errors.or(|| EditedProgramme {
            name,
            name_en,
            quiet_days: quiet_days.and_then(|days| i32::try_from(days).ok()).expect("a wrong number is an error"),
            may_skip: self.may_skip,
            confidential: self.confidential,
            topics: self.topics.clone(),
            measures: chosen,
        })
    }
}

/// One of the ordered lists of keys that a programme has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeyedList {
    Stages,
    Routes,
    OutcomeTypes,
    /// The classes of one type of outcome, by its key.
    Classes(String),
}

impl KeyedList {
    /// As a form sends it: `stages`, `routes`, `outcome_types`, `classes:jobs`.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Stages => "stages".to_owned(),
            Self::Routes => "routes".to_owned(),
            Self::OutcomeTypes => "outcome_types".to_owned(),
            Self::Classes(kind) => format!("classes:{kind}"),
        }
    }

    /// The list that is meant, if the programme has it.
    #[must_use]
    pub fn of_key(key: &str, programme: &Programme) -> Option<Self> {
        match key {
            "stages" => Some(Self::Stages),
            "routes" => Some(Self::Routes),
            "outcome_types" => Some(Self::OutcomeTypes),
            _ => {
                let kind = key.strip_prefix("classes:")?;
                programme.outcome_type(kind).map(|kind| Self::Classes(kind.key.clone()))
            }
        }
    }

    /// The lines as they stand.
    #[must_use]
    pub fn lines(&self, programme: &Programme) -> Vec<KeyedLine> {
        let line = |key: &str, name: &crate::Words, retired: bool, unit: &str| KeyedLine {
            key: key.to_owned(),
            name: name.ja.clone(),
            name_en: name.en.clone(),
            unit: unit.to_owned(),
            retired,
            ..KeyedLine::default()
        };
        match self {
            Self::Stages => programme.stages.iter().map(|row| line(&row.key, &row.name, row.retired, "")).collect(),
            Self::Routes => programme.routes.iter().map(|row| line(&row.key, &row.name, row.retired, "")).collect(),
            Self::OutcomeTypes => {
                let types = programme.outcome_types.iter();
                types.map(|row| line(&row.key, &row.name, row.retired, &row.unit)).collect()
            }
            Self::Classes(kind) => {
                let classes = programme.outcome_type(kind).map(|kind| kind.classes.as_slice()).unwrap_or_default();
                classes.iter().map(|row| line(&row.key, &row.name, row.retired, "")).collect()
            }
        }
    }
}

/// One line of a list as typed. A line without key and name is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeyedLine {
    pub key: String,
    pub name: String,
    pub name_en: String,
    /// Of types of outcomes.
    pub unit: String,
    /// Its place in the list, where it is to move: 1 is the first.
    pub place: String,
    pub retired: bool,
}

/// Changes one list of a programme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeyedForm {
    pub id: String,
    pub version: i64,
    pub list: String,
    pub lines: Vec<KeyedLine>,
}

impl KeyedForm {
    /// The lines in their new order, trimmed.
    ///
    /// # Errors
    /// The lines that must be put right: a key that is none or stands twice, a missing name, a list of stages without
    /// any in use, a key that was there and is not any more.
    pub fn check(&self, list: &KeyedList, programme: &Programme) -> Result<Vec<KeyedLine>, FieldErrors> {
        let mut read = Reader::default();
        let lines = read_lines(&mut read, "lines", &self.lines);
        let gone = list.lines(programme).iter().any(|old| !lines.iter().any(|line| line.key == old.key));
        if gone && read.errors.is_empty() {
            read.errors.add("lines", w::KEY_GONE);
        }
        if *list == KeyedList::Stages && lines.iter().all(|line| line.retired) && read.errors.is_empty() {
            read.errors.add("lines", w::NO_STAGE);
        }
        read.errors.or(|| lines)
    }
}

/// The lines of a list that are filled in, trimmed and in their new order; `list` is the list's name in its form.
pub(super) fn read_lines(read: &mut Reader, list: &str, typed: &[KeyedLine]) -> Vec<KeyedLine> {
    let mut lines: Vec<(i64, KeyedLine)> = Vec::new();
    for (n, typed) in typed.iter().enumerate() {
        let field = |name: &str| format!("{list}[{n}].{name}");
        let (key, name) = (typed.key.trim(), typed.name.trim());
        if key.is_empty() && name.is_empty() {
            continue;
        }
        if !is_key(key) {
            read.errors.add(&field("key"), w::NOT_A_KEY);
        } else if lines.iter().any(|(_, line)| line.key == key) {
            read.errors.add(&field("key"), w::KEY_TWICE);
        }
        let name = read.line(&field("name"), name);
        let name_en = read.optional_line(&field("name_en"), &typed.name_en);
        let unit = read.optional_line(&field("unit"), &typed.unit);
        let place = read.optional_number(&field("place"), &typed.place, 1, 1000);
        // A line that moves goes before the one whose place it takes.
        let place = place.map_or_else(|| (i64::try_from(n).unwrap_or(999) + 1) * 2, |place| place * 2 - 1);
        let line =
            KeyedLine { key: key.to_owned(), name, name_en, unit, retired: typed.retired, ..KeyedLine::default() };
        lines.push((place, line));
    }
    lines.sort_by_key(|(place, _)| *place);
    lines.into_iter().map(|(_, line)| line).collect()
}

/// Whether a text can be the key of something: small letters, digits and `_`, beginning with a letter.
pub(super) fn is_key(key: &str) -> bool {
    let mut letters = key.chars();
    letters.next().is_some_and(|first| first.is_ascii_lowercase())
        && letters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        && key.len() <= 40
}

/// One gate as typed; a line without a stage or a condition is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GateLine {
    pub stage: String,
    pub condition: String,
    /// A field's or an outcome type's key, where the condition needs one.
    pub argument: String,
    /// How many consultations.
    pub amount: String,
}

/// Sets all gates of a programme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GatesForm {
    pub id: String,
    pub version: i64,
    pub gates: Vec<GateLine>,
}

impl GatesForm {
    /// The gates, each with the key of its stage.
    ///
    /// # Errors
    /// The lines that must be put right.
    pub fn check(&self, programme: &Programme) -> Result<Vec<(String, Gate)>, FieldErrors> {
        let mut read = Reader::default();
        let mut gates = Vec::new();
        let typed =
            self.gates.iter().enumerate().filter(|(_, line)| !line.stage.is_empty() && !line.condition.is_empty());
        for (n, line) in typed {
            let field = |name: &str| format!("gates[{n}].{name}");
            if programme.stage(&line.stage).is_none() {
                read.errors.add(&field("stage"), w::FOREIGN_STAGE);
            }
            let amount = read.optional_number(&field("amount"), &line.amount, 1, 1000).unwrap_or(1);
            let gate = Gate::of_parts(&line.condition, &line.argument, u32::try_from(amount).unwrap_or(1));
            let gate = gate.filter(|gate| match gate {
                Gate::OutcomeOfType(kind) => programme.outcome_type(kind).is_some(),
                _ => true,
            });
            match gate {
                Some(gate) => gates.push((line.stage.clone(), gate)),
                None => read.errors.add(&field("argument"), w::WHICH_ARGUMENT),
            }
        }
        read.errors.or(|| gates)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(key: &str, name: &str) -> KeyedLine {
        KeyedLine { key: key.to_owned(), name: name.to_owned(), ..KeyedLine::default() }
    }

    fn programme() -> Programme {
        Programme {
            id: uuid::Uuid::nil().into(),
            version: 1,
            code: "dx".to_owned(),
            name: crate::Words::same("DX"),
            confidential: false,
            quiet_days: 45,
            may_skip: false,
            closing_needs_approval: false,
            stages: Vec::new(),
            routes: Vec::new(),
            outcome_types: Vec::new(),
            topics: Vec::new(),
            default_measures: Vec::new(),
        }
    }

    #[test]
    fn a_line_that_is_given_a_place_goes_there_and_the_others_make_room() {
        let moved = KeyedLine { place: "1".to_owned(), ..line("c", "三") };
        let form =
            KeyedForm { lines: vec![line("a", "一"), line("b", "二"), moved, line("", "")], ..KeyedForm::default() };
        let lines = form.check(&KeyedList::Stages, &programme()).expect("the lines are in order");
        assert_eq!(lines.iter().map(|line| line.key.as_str()).collect::<Vec<_>>(), ["c", "a", "b"]);
    }

    #[test]
    fn a_key_is_a_word_of_small_letters_and_stands_once() {
        for (key, field) in
            [("段階", "lines[0].key"), ("A", "lines[0].key"), ("1st", "lines[0].key"), ("a b", "lines[0].key")]
        {
            let form = KeyedForm { lines: vec![line(key, "名")], ..KeyedForm::default() };
            let errors = form.check(&KeyedList::Routes, &programme()).expect_err(key);
            assert_eq!(errors.0[0].field, field);
        }
        let form = KeyedForm { lines: vec![line("a", "一"), line("a", "二"), line("b", "")], ..KeyedForm::default() };
        let errors = form.check(&KeyedList::Routes, &programme()).expect_err("a key twice");
        assert_eq!(errors.0.iter().map(|e| e.field.as_str()).collect::<Vec<_>>(), ["lines[1].key", "lines[2].name"]);
    }
}
