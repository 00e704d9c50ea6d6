//! The one place that prints, so that the `print_stdout` lint can hold everywhere else.

use std::io::Write;

/// One line for the person at the terminal. A closed pipe is no reason to fail.
pub(crate) fn say(line: impl AsRef<str>) {
    let mut out = std::io::stdout().lock();
    drop(writeln!(out, "{}", line.as_ref()));
    drop(out.flush());
}
