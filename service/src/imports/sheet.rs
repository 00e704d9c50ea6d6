//! One file, read row by row: cells by the names of their columns, and a message for each cell that is wrong.

use std::{
    collections::{HashMap, HashSet},
    str::FromStr,
};

use chrono::{Datelike, NaiveDate};
use csv::{ReaderBuilder, StringRecord};
use domain::{Text, text::is_clean_line};

use super::{
    report::{Place, Report},
    words,
};

const LINE_MAX: usize = 200;

/// Reads a file; each row that can be read whole becomes one of the answer.
pub(super) fn read<T>(
    file: &'static str,
    columns: &[&'static str],
    bytes: &[u8],
    report: &mut Report,
    mut row_of: impl FnMut(&mut Row<'_>) -> Option<T>,
) -> Vec<T> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(bytes);
    let Some(header) = header(file, columns, &mut reader, report) else { return Vec::new() };
    let mut rows = Vec::new();
    let mut keys = HashMap::new();
    let mut record = StringRecord::new();
    let mut lines = Lines { bytes, at: 0, line: 1 };
    loop {
        let line = lines.of(reader.position().byte());
        match reader.read_record(&mut record) {
            Ok(false) => return rows,
            Ok(true) => {}
            Err(error) => {
                report.add(Place { file, line, column: "" }, reason(&error));
                return rows;
            }
        }
        if record.len() != header.count {
            let (n, header) = (record.len().to_string(), header.count.to_string());
            let says = words::COLUMNS.fill(&[("n", &n), ("header", &header)]);
            report.add(Place { file, line, column: "" }, says);
            continue;
        }
        let mut row = Row { file, line, header: &header.columns, record: &record, keys: &mut keys, report };
        rows.extend(row_of(&mut row));
    }
}

struct Header {
    columns: HashMap<String, usize>,
    count: usize,
}

fn header(
    file: &'static str,
    columns: &[&'static str],
    reader: &mut csv::Reader<&[u8]>,
    report: &mut Report,
) -> Option<Header> {
    let names = match reader.headers() {
        Ok(names) => names,
        Err(error) => {
            report.add(Place { file, line: 1, column: "" }, reason(&error));
            return None;
        }
    };
    let found: HashMap<String, usize> =
        names.iter().enumerate().map(|(at, name)| (name.trim().to_owned(), at)).collect();
    let missing: Vec<_> = columns.iter().filter(|name| !found.contains_key(**name)).collect();
    for column in &missing {
        report.add(Place { file, line: 1, column }, words::NO_COLUMN.fill(&[("column", column)]));
    }
    missing.is_empty().then(|| Header { columns: found, count: names.len() })
}

/// Counts lines as editors do; the reader of CSV counts a line end only when it has passed it.
struct Lines<'b> {
    bytes: &'b [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the first byte from here on that ends no line.
    fn of(&mut self, byte: u64) -> u64 {
        let mut to = usize::try_from(byte).unwrap_or(usize::MAX).min(self.bytes.len());
        while matches!(self.bytes.get(to), Some(b'\r' | b'\n')) {
            to += 1;
        }
        self.line += self.bytes[self.at..to].iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>();
        self.at = to;
        self.line
    }
}

fn reason(error: &csv::Error) -> Text {
    if matches!(error.kind(), csv::ErrorKind::Utf8 { .. }) { words::NOT_UTF8 } else { words::NOT_CSV }
}

/// One row.
pub(super) struct Row<'a> {
    pub(super) file: &'static str,
    pub(super) line: u64,
    header: &'a HashMap<String, usize>,
    record: &'a StringRecord,
    /// The keys so far and their lines.
    keys: &'a mut HashMap<String, u64>,
    report: &'a mut Report,
}

impl Row<'_> {
    pub(super) fn says(&mut self, column: &str, says: impl Into<domain::Words>) {
        self.report.add(Place { file: self.file, line: self.line, column }, says);
    }

    /// A cell without the spaces around it; empty if it is none that a line can hold.
    pub(super) fn text(&mut self, column: &str) -> String {
        let cell = self.header.get(column).and_then(|at| self.record.get(*at)).unwrap_or("").trim().to_owned();
        if !is_clean_line(&cell) {
            self.says(column, words::CONTROL);
            return String::new();
        }
        if cell.chars().count() > LINE_MAX {
            self.says(column, words::TOO_LONG);
            return String::new();
        }
        cell
    }

    /// A cell that must not be empty.
    pub(super) fn needed(&mut self, column: &str) -> Option<String> {
        let raw = self.header.get(column).and_then(|at| self.record.get(*at)).unwrap_or("");
        if raw.trim().is_empty() {
            self.says(column, words::NEEDED);
            return None;
        }
        Some(self.text(column)).filter(|text| !text.is_empty())
    }

    /// A cell, or several together, that no other row has.
    pub(super) fn once(&mut self, column: &str, key: &str) -> Option<()> {
        if let Some(line) = self.keys.get(key) {
            let line = line.to_string();
            self.says(column, words::TWICE.fill(&[("value", key), ("line", &line)]));
            return None;
        }
        self.keys.insert(key.to_owned(), self.line);
        Some(())
    }

    /// The row's own key.
    pub(super) fn key(&mut self) -> Option<String> {
        let key = self.needed("key")?;
        self.once("key", &key)?;
        Some(key)
    }

    /// The items of a list, each once. Long lists are fine, long items are not.
    pub(super) fn list(&mut self, column: &str) -> Vec<String> {
        let mut seen = HashSet::new();
        self.raw_list(column).into_iter().filter(|item| seen.insert(item.clone())).collect()
    }

    /// The items of a list as often as they stand there.
    pub(super) fn raw_list(&mut self, column: &str) -> Vec<String> {
        let cell = self.header.get(column).and_then(|at| self.record.get(*at)).unwrap_or("");
        let items = cell.split(';').map(str::trim).filter(|item| !item.is_empty());
        let items: Vec<String> = items.map(str::to_owned).collect();
        if items.iter().any(|item| !is_clean_line(item) || item.chars().count() > LINE_MAX) {
            self.says(column, words::CONTROL);
            return Vec::new();
        }
        items
    }

    /// A day that must be there.
    pub(super) fn date(&mut self, column: &str) -> Option<NaiveDate> {
        let text = self.needed(column)?;
        self.date_of(column, &text)
    }

    /// A day that may be missing; the outer None is an error.
    pub(super) fn optional_date(&mut self, column: &str) -> Option<Option<NaiveDate>> {
        let text = self.text(column);
        if text.is_empty() { Some(None) } else { self.date_of(column, &text).map(Some) }
    }

    fn date_of(&mut self, column: &str, text: &str) -> Option<NaiveDate> {
        let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| text.len() == 10);
        let date = date.filter(|date| (1000..=9999).contains(&date.year()));
        if date.is_none() {
            self.says(column, words::NOT_A_DATE.fill(&[("value", text)]));
        }
        date
    }

    /// A whole number that may be missing; the outer None is an error.
    pub(super) fn optional_number(&mut self, column: &str, max: i32) -> Option<Option<i32>> {
        let text = self.text(column);
        if text.is_empty() {
            return Some(None);
        }
        let number = text.parse().ok().filter(|n| (0..=max).contains(n));
        if number.is_none() {
            let max = max.to_string();
            self.says(column, words::NOT_A_NUMBER.fill(&[("value", &text), ("max", &max)]));
        }
        number.map(Some)
    }

    pub(super) fn number(&mut self, column: &str, max: i32) -> Option<i32> {
        self.needed(column)?;
        self.optional_number(column, max)?
    }

    /// What a text that must be there says in its type.
    pub(super) fn parsed<T: FromStr>(&mut self, column: &str, says: impl FnOnce(T::Err) -> Text) -> Option<T> {
        let text = self.needed(column)?;
        match text.parse() {
            Ok(value) => Some(value),
            Err(wrong) => {
                self.says(column, says(wrong));
                None
            }
        }
    }

    /// The same of a text that may be missing; the outer None is an error.
    pub(super) fn optional<T: FromStr>(
        &mut self,
        column: &str,
        says: impl FnOnce(T::Err) -> Text,
    ) -> Option<Option<T>> {
        if self.text(column).is_empty() { Some(None) } else { self.parsed(column, says).map(Some) }
    }

    /// A key of a closed list.
    pub(super) fn one_of<T>(&mut self, column: &str, of_key: impl Fn(&str) -> Option<T>, keys: &[&str]) -> Option<T> {
        let text = self.needed(column)?;
        let chosen = of_key(&text);
        if chosen.is_none() {
            self.says(column, words::ONE_OF.fill(&[("value", &text), ("list", &keys.join(", "))]));
        }
        chosen
    }
}
