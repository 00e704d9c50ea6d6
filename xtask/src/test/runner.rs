//! Runs the Rust tests. All calls select the whole workspace, so that cargo resolves one set of features and builds
//! each dependency once.

use crate::house::{House, succeed};
use crate::say::say;
use anyhow::Result;
use std::process::{Command, Stdio};

/// Tests that meet a database use a fresh SQLite file, or a database on the server that this names.
const POSTGRES: &str = "BANSO_TEST_POSTGRES";

#[derive(Clone, Copy)]
pub(super) enum Runner {
    Nextest,
    /// Slower, but everywhere: nextest takes several minutes to install from its sources.
    Cargo,
}

impl Runner {
    pub(super) fn here(house: &House) -> Self {
        let mut ask = house.cargo();
        ask.args(["nextest", "--version"]).stdout(Stdio::null()).stderr(Stdio::null());
        if ask.status().is_ok_and(|status| status.success()) {
            Self::Nextest
        } else {
            say("cargo-nextest is not installed: plain `cargo test` does its work");
            Self::Cargo
        }
    }

    /// All tests, and with them the development binary in the same set of features.
    pub(super) fn build(self, house: &House) -> Result<()> {
        succeed(house.cargo().args(["build", "--locked", "--workspace", "--bins", "--lib", "--tests"]))
    }

    pub(super) fn on_sqlite(self, house: &House) -> Result<()> {
        succeed(self.whole_workspace(house).env_remove(POSTGRES))
    }

    pub(super) fn on_postgres(self, house: &House, crates: &[&str], url: &str) -> Result<()> {
        match self {
            Self::Nextest => {
                let only = crates.iter().map(|name| format!("package({name})")).collect::<Vec<_>>().join(" | ");
                succeed(self.whole_workspace(house).args(["--filterset", &only]).env(POSTGRES, url))
            }
            // cargo cannot choose among the packages without choosing other features: all run again.
            Self::Cargo => succeed(self.whole_workspace(house).env(POSTGRES, url)),
        }
    }

    fn whole_workspace(self, house: &House) -> Command {
        let mut cargo = house.cargo();
        match self {
            Self::Nextest => cargo.args(["nextest", "run", "--no-tests", "pass"]),
            Self::Cargo => cargo.arg("test"),
        };
        cargo.args(["--locked", "--workspace", "--bins", "--lib", "--tests", "--no-fail-fast"]);
        cargo
    }
}
