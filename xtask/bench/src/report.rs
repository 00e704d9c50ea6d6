//! The report: markdown, figures as ratios within this run, each bound with whether it was reached.

use std::fmt::Write;

use crate::load::Took;

/// What is written down.
#[derive(Default)]
pub(crate) struct Report {
    text: String,
    bounds: Vec<Bound>,
}

struct Bound {
    what: String,
    measured: String,
    reached: bool,
}

impl Report {
    pub(crate) fn section(&mut self, title: &str, says: &str) {
        let _ = write!(self.text, "\n### {title}\n\n{says}\n");
    }

    /// A table: its heads, then a row each.
    pub(crate) fn table(&mut self, heads: &[&str], rows: &[Vec<String>]) {
        let line = |cells: Vec<&str>| format!("| {} |\n", cells.join(" | "));
        let rule = heads.iter().enumerate().map(|(n, _)| if n == 0 { "---" } else { "--:" }).collect();
        let _ = write!(self.text, "\n{}{}", line(heads.to_vec()), line(rule));
        for row in rows {
            self.text.push_str(&line(row.iter().map(String::as_str).collect()));
        }
    }

    /// Holds a figure against its bound.
    pub(crate) fn at_most(&mut self, what: &str, measured: f64, bound: f64, unit: &str) {
        let measured_text = format!("{measured:.1} {unit} (≤ {bound} {unit})");
        self.bounds.push(Bound { what: what.to_owned(), measured: measured_text, reached: measured <= bound });
    }

    pub(crate) fn at_least(&mut self, what: &str, measured: f64, bound: f64, unit: &str) {
        let measured_text = format!("{measured:.2} {unit} (≥ {bound} {unit})");
        self.bounds.push(Bound { what: what.to_owned(), measured: measured_text, reached: measured >= bound });
    }

    /// The whole report: the bounds first.
    pub(crate) fn written(&self, head: &str) -> String {
        let mut whole = format!("{head}\n### Bounds\n\n| what | measured | |\n| --- | --: | --- |\n");
        for Bound { what, measured, reached } in &self.bounds {
            let _ =
                writeln!(whole, "| {what} | {measured} | {} |", if *reached { "reached" } else { "**not reached**" });
        }
        whole + &self.text
    }
}

/// Milliseconds as people read them.
pub(crate) fn ms(time: f64) -> String {
    if time < 10.0 { format!("{time:.2}") } else { format!("{time:.0}") }
}

/// The median and the 99th percentile.
pub(crate) fn p50_p99(took: &Took) -> [String; 2] {
    [50.0, 99.0].map(|percent| ms(took.ms(percent)))
}
