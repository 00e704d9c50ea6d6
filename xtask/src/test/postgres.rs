//! A PostgreSQL that lives as long as this value, on a socket of its own: `scripts/temporary-postgres` holds it for as
//! long as its standard input stays open, so it goes even when this process is killed.

use crate::house::House;
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

pub(super) struct Postgres {
    keeper: Child,
    url: String,
}

impl Postgres {
    pub(super) fn start(house: &House) -> Result<Self> {
        let mut keeper = house
            .command(house.root.join("scripts/temporary-postgres"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("scripts/temporary-postgres")?;
        let stdout = keeper.stdout.take().context("standard output is piped")?;
        let mut url = String::new();
        BufReader::new(stdout).read_line(&mut url).context("the URL of the temporary PostgreSQL")?;
        let url = url.trim().to_owned();
        if url.is_empty() {
            bail!("the temporary PostgreSQL did not start ({})", keeper.wait()?);
        }
        Ok(Self { keeper, url })
    }

    /// `postgresql://banso@<socket folder, percent-encoded>`, without a database; its user may create some.
    pub(super) fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // Nothing is left to do if it cannot be waited for: it stops by itself.
        drop(self.keeper.wait());
    }
}
