//! `cargo xtask dev`: a development server, built and started again when a source file changes.

use crate::build::{self, Profile};
use crate::house::House;
use crate::run::serve;
use crate::say::say;
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Child;
use std::time::{Duration, SystemTime};

const WATCHED: &[&str] =
    &["Cargo.lock", "app", "domain", "islands", "migrations", "public", "server", "service", "style", "ui"];
const PAUSE: Duration = Duration::from_millis(500);

pub(crate) fn dev(house: &House) -> Result<()> {
    let mut server: Option<Child> = None;
    loop {
        let seen = newest(house)?;
        match build::all(house, Profile::Dev) {
            Ok(binary) => {
                stop(server.take())?;
                server = Some(serve(house, &binary).spawn().context("could not start the server")?);
            }
            Err(error) => say(format!("{error:#}\n(the last good build keeps running)")),
        }
        while newest(house)? == seen {
            std::thread::sleep(PAUSE);
        }
    }
}

fn stop(server: Option<Child>) -> Result<()> {
    if let Some(mut server) = server {
        server.kill().context("the old server is ours to stop")?;
        server.wait().context("the old server has ended")?;
    }
    Ok(())
}

fn newest(house: &House) -> Result<Option<SystemTime>> {
    let mut newest = None;
    for name in WATCHED {
        visit(&house.root.join(name), &mut newest)?;
    }
    Ok(newest)
}

/// A folder's own time counts too: it changes when a file in it goes.
fn visit(path: &Path, newest: &mut Option<SystemTime>) -> Result<()> {
    let Ok(facts) = path.metadata() else { return Ok(()) };
    *newest = (*newest).max(Some(facts.modified()?));
    if facts.is_dir() {
        for entry in path.read_dir().with_context(|| path.display().to_string())? {
            visit(&entry?.path(), newest)?;
        }
    }
    Ok(())
}
