//! Rows as JSON, as a table for people, or as CSV.

use std::io::{self, Write};

use serde::Serialize;

use super::ask::Format;

#[derive(Clone)]
pub(super) enum Cell {
    Text(String),
    Number(Option<f64>),
    List(Vec<String>),
}

/// Prints rows to standard output; nobody reading any more is no error.
pub(super) fn print<R: Serialize>(
    format: Format,
    rows: &[R],
    columns: &[&str],
    cells: impl Fn(&R) -> Vec<Cell>,
) -> anyhow::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let done = match format {
        Format::Json => json(&mut out, rows),
        Format::Table => table(&mut out, rows, columns, cells),
        Format::Csv => csv(&mut out, rows, columns, cells),
    };
    match done.and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => Ok(done?),
    }
}

/// An array with a row a line.
fn json<R: Serialize>(out: &mut impl Write, rows: &[R]) -> io::Result<()> {
    writeln!(out, "[")?;
    for (index, row) in rows.iter().enumerate() {
        let comma = if index + 1 < rows.len() { "," } else { "" };
        writeln!(out, "{}{comma}", serde_json::to_string(row)?)?;
    }
    writeln!(out, "]")
}

fn table<R>(out: &mut impl Write, rows: &[R], columns: &[&str], cells: impl Fn(&R) -> Vec<Cell>) -> io::Result<()> {
    let text = |cell: &Cell| match cell {
        Cell::Text(text) => text.clone(),
        Cell::Number(None) => "-".to_owned(),
        Cell::Number(Some(number)) => format!("{number:.4}").trim_end_matches('0').trim_end_matches('.').to_owned(),
        // Keys are for machines; people see how many there are.
        Cell::List(items) => items.len().to_string(),
    };
    let rows: Vec<Vec<String>> = rows.iter().map(|row| cells(row).iter().map(text).collect()).collect();
    let width = |at: usize| {
        let longest = rows.iter().map(|row| row[at].chars().count()).max().unwrap_or(0);
        longest.max(columns[at].chars().count())
    };
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let header: Vec<String> = columns.iter().map(|column| (*column).to_owned()).collect();
    for row in std::iter::once(&header).chain(&rows) {
        let padded: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        writeln!(out, "{}", padded.join("  ").trim_end())?;
    }
    Ok(())
}

fn csv<R>(out: &mut impl Write, rows: &[R], columns: &[&str], cells: impl Fn(&R) -> Vec<Cell>) -> io::Result<()> {
    writeln!(out, "{}", columns.join(","))?;
    for row in rows {
        let cells: Vec<String> = cells(row).iter().map(csv_cell).collect();
        writeln!(out, "{}", cells.join(","))?;
    }
    Ok(())
}

fn csv_cell(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => quoted(text),
        Cell::Number(number) => number.map_or_else(String::new, |number| number.to_string()),
        Cell::List(items) => quoted(&items.join(";")),
    }
}

/// With what a cell begins that a spreadsheet may take for a formula; the wide signs are taken for the narrow ones.
const FORMULAS: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

/// A text that a spreadsheet takes as a text: what looks like a formula is told apart by an apostrophe.
fn quoted(text: &str) -> String {
    let text = if text.starts_with(FORMULAS) { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::{Cell, csv};

    fn printed(cells: Vec<Cell>) -> String {
        let mut out = Vec::new();
        csv(&mut out, &[cells], &["a"], Vec::clone).expect("it is written");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn no_text_becomes_a_formula_and_no_text_another_cell() {
        // Written out again, so that none is lost from the list.
        for sign in "=+-@\t\r\n\0＝＋－＠".chars() {
            let line = printed(vec![Cell::Text(format!("{sign}HYPERLINK(1)"))]);
            let cell = line.strip_prefix("a\n").expect("a head").trim_start_matches('"');
            assert!(cell.starts_with(&format!("'{sign}")), "{line:?}");
        }
        let line = printed(vec![Cell::Text("見本,\"商店\"\n二".to_owned()), Cell::List(vec!["=1".into(), "b".into()])]);
        assert_eq!(line, "a\n\"見本,\"\"商店\"\"\n二\",'=1;b\n");
    }

    #[test]
    fn a_negative_number_stays_a_number() {
        assert_eq!(printed(vec![Cell::Number(Some(-2.5)), Cell::Number(None)]), "a\n-2.5,\n");
    }
}
