//! `cargo xtask run`: builds for release and becomes the server, with a database in `./data`.

use crate::build::{self, Profile};
use crate::house::House;
use anyhow::{Context, Result};
use std::process::Command;

/// What `make run` and `make dev` ask of the binary. This is the one place that says it: `serve` brings the schema up
/// to date, and `--demo` fills an empty database with the plan and the demo centre and prints its sign-ins.
pub(crate) const SERVE: &[&str] = &["serve", "--demo"];

/// The call of [`SERVE`], from the workspace's root: that is where `./data` is.
pub(crate) fn serve(house: &House, binary: &std::path::Path) -> Command {
    let mut command = house.command(binary);
    command.args(SERVE);
    command
}

pub(crate) fn run(house: &House) -> Result<()> {
    let binary = build::all(house, Profile::Release)?;
    let mut command = serve(house, &binary);
    // The server takes this process's place, so that Ctrl-C and SIGTERM reach it and nothing stands between.
    let error = std::os::unix::process::CommandExt::exec(&mut command);
    Err(error).with_context(|| format!("could not start {}", binary.display()))
}
