//! The server, which carries the site: `target/{debug,release}/banso`.

use super::site;
use crate::house::{House, succeed};
use crate::say::say;
use anyhow::Result;
use std::path::PathBuf;
use std::time::Instant;

#[derive(Clone, Copy)]
pub(crate) enum Profile {
    Dev,
    Release,
}

impl Profile {
    pub(crate) fn of(release: bool) -> Self {
        if release { Self::Release } else { Self::Dev }
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Dev => "debug",
            Self::Release => "release",
        }
    }
}

/// Builds the site and the server; gives the path of the binary.
pub(crate) fn all(house: &House, profile: Profile) -> Result<PathBuf> {
    let start = Instant::now();
    site(house)?;
    let mut cargo = house.cargo();
    cargo.args(["build", "--locked", "--package", "server"]);
    if let Profile::Release = profile {
        cargo.arg("--release");
    }
    succeed(&mut cargo)?;
    let binary = house.target.join(profile.folder()).join("banso");
    say(format!("build: {} in {:.1} s", binary.display(), start.elapsed().as_secs_f64()));
    Ok(binary)
}
