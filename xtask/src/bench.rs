//! `cargo xtask bench`: builds for release and measures. `xtask/bench` says what.

use crate::build::{self, Profile};
use crate::house::{House, succeed};
use anyhow::Result;

pub(crate) fn bench(house: &House) -> Result<()> {
    let banso = build::all(house, Profile::Release)?;
    succeed(house.cargo().args(["build", "--locked", "--release", "--package", "bench"]))?;
    let mut bench = house.command(house.target.join("release/bench"));
    bench.arg("run").arg("--banso").arg(banso).arg("--site").arg(house.site());
    bench.arg("--folder").arg(house.target.join("bench")).args(["--record", "docs/bench.md"]);
    succeed(&mut bench)
}
