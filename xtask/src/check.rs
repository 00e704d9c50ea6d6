//! `cargo xtask check`: what is quick enough before every commit. `test` begins with the same steps.

use crate::house::{House, succeed};
use crate::say::say;
use crate::steps::Steps;
use crate::tidy;
use anyhow::Result;

pub(crate) fn check(house: &House) -> Result<()> {
    let mut steps = Steps::default();
    format_and_rules(house, &mut steps)?;
    lints(house, &mut steps)?;
    say(steps.summary("ok"));
    Ok(())
}

pub(crate) fn format_and_rules(house: &House, steps: &mut Steps) -> Result<()> {
    steps.step("format", || succeed(house.cargo().args(["fmt", "--all", "--check"])))?;
    steps.step("tidy", || tidy::tidy(house))
}

/// Lints for everything native. The wasm side of `islands` and `ui` is held to the same `[workspace.lints.rust]` by
/// its build; clippy has no part in it, because Debian's wasm compiler brings none.
pub(crate) fn lints(house: &House, steps: &mut Steps) -> Result<()> {
    steps.step("clippy", || {
        succeed(house.cargo().args(["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    })
}
