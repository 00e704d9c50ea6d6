//! The steps of `make test`. None of them builds for release.

use super::postgres::Postgres;
use super::runner::Runner;
use crate::build;
use crate::check;
use crate::house::{House, succeed};
use crate::say::say;
use crate::steps::Steps;
use anyhow::Result;

/// The crates whose tests meet a database; they run a second time, on PostgreSQL.
const ON_POSTGRES: &[&str] = &["service", "server"];

pub(crate) fn test(house: &House) -> Result<()> {
    let mut steps = Steps::default();
    check::format_and_rules(house, &mut steps)?;
    // Before the lints: the server is compiled with the site's hash, and so only once.
    steps.step("site", || build::site(house))?;
    check::lints(house, &mut steps)?;
    let runner = Runner::here(house);
    steps.step("build the tests", || runner.build(house))?;
    steps.step("tests on SQLite", || runner.on_sqlite(house))?;
    steps.step("tests on PostgreSQL", || {
        let postgres = Postgres::start(house)?;
        runner.on_postgres(house, ON_POSTGRES, postgres.url())
    })?;
    steps.step("browser journeys", || journeys(house))?;
    say(steps.summary("ok"));
    Ok(())
}

/// The journeys start servers of their own from the binary that the tests were built with.
fn journeys(house: &House) -> Result<()> {
    let mut playwright = house.npm_program("playwright");
    playwright.args(["test", "--config", "end2end/playwright.config.ts"]);
    playwright.env("BANSO_BIN", house.target.join("debug/banso"));
    succeed(&mut playwright)
}
