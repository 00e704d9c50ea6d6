//! A row of named steps: each is announced and timed, the first failure ends the row with a summary.

use crate::say::say;
use anyhow::{Context, Result};
use std::time::{Duration, Instant};

/// What was done so far.
#[derive(Default)]
pub(crate) struct Steps {
    done: Vec<(&'static str, Duration)>,
}

impl Steps {
    /// Runs one step. Its error carries the name; the summary is printed before it is returned.
    pub(crate) fn step<T>(&mut self, name: &'static str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        say(format!("── {name}"));
        let start = Instant::now();
        let outcome = work();
        let took = start.elapsed();
        self.done.push((name, took));
        if outcome.is_ok() {
            say(format!("── {name}: ok, {:.1} s", took.as_secs_f64()));
        } else {
            say(self.summary("FAILED"));
        }
        outcome.with_context(|| format!("step `{name}` failed"))
    }

    /// Every step with its seconds; `last` says how the last of them ended.
    pub(crate) fn summary(&self, last: &str) -> String {
        let mut lines = vec![String::from("──────────")];
        for (at, (name, took)) in self.done.iter().enumerate() {
            let end = if at + 1 == self.done.len() { last } else { "ok" };
            lines.push(format!("{:>8.1} s  {end:<6}  {name}", took.as_secs_f64()));
        }
        let all: Duration = self.done.iter().map(|(_, took)| *took).sum();
        lines.push(format!("{:>8.1} s  in all", all.as_secs_f64()));
        lines.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::Steps;

    #[test]
    fn a_failed_step_ends_the_row_with_its_name() {
        let mut steps = Steps::default();
        steps.step("first", || Ok(())).expect("the first step succeeds");
        let error = steps.step("second", || -> anyhow::Result<()> { anyhow::bail!("broken") }).expect_err("it fails");
        assert!(error.to_string().contains("`second`"));
        let summary = steps.summary("FAILED");
        assert!(summary.contains("ok      first") && summary.contains("FAILED  second"), "{summary}");
    }
}
