//! `banso healthcheck`: asks a running server whether it is ready, for container engines and monitors.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use anyhow::{Context, ensure};
use clap::Args;

use super::cli::say;

const WITHIN: Duration = Duration::from_secs(5);

#[derive(Debug, Args)]
pub(super) struct Healthcheck {
    /// Where the server listens, without TLS.
    #[arg(long, env = "BANSO_LISTEN", default_value = "127.0.0.1:3000")]
    listen: SocketAddr,
}

impl Healthcheck {
    pub(super) fn run(&self) -> anyhow::Result<()> {
        let mut stream = TcpStream::connect_timeout(&self.listen, WITHIN)
            .with_context(|| format!("nothing listens on {}", self.listen))?;
        stream.set_read_timeout(Some(WITHIN))?;
        write!(stream, "GET /readyz HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.listen)?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).context("the server does not answer in time")?;
        ensure!(answer.starts_with("HTTP/1.1 200 "), "the server is not ready");
        say("ready");
        Ok(())
    }
}
