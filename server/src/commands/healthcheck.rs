//! `banso healthcheck`: asks a running server whether it is ready, for container engines and monitors.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    path::PathBuf,
    sync::Arc,
    time::Duration,
};

use anyhow::{Context, ensure};
use clap::Args;
use rustls::{ClientConnection, StreamOwned, pki_types::ServerName};

use super::cli::say;
use crate::tls;

const WITHIN: Duration = Duration::from_secs(5);

#[derive(Debug, Args)]
pub(super) struct Healthcheck {
    /// Where the server listens.
    #[arg(long, env = "BANSO_LISTEN", default_value = "127.0.0.1:3000")]
    listen: SocketAddr,
    /// The certificate that it serves with, if it does: it is asked over TLS then, and must have this one.
    #[arg(long, env = "BANSO_TLS_CERT")]
    tls_cert: Option<PathBuf>,
}

impl Healthcheck {
    pub(super) fn run(&self) -> anyhow::Result<()> {
        let stream = TcpStream::connect_timeout(&self.listen, WITHIN)
            .with_context(|| format!("nothing listens on {}", self.listen))?;
        stream.set_read_timeout(Some(WITHIN))?;
        stream.set_write_timeout(Some(WITHIN))?;
        let answer = match &self.tls_cert {
            None => self.ask(stream),
            Some(certificate) => {
                let config = Arc::new(tls::trusting_only(certificate)?);
                let session = ClientConnection::new(config, ServerName::from(self.listen.ip()))?;
                self.ask(StreamOwned::new(session, stream))
            }
        };
        ensure!(answer?.starts_with("HTTP/1.1 200 "), "the server is not ready");
        say("ready");
        Ok(())
    }

    /// The beginning of the answer: its end may be missing, where a connection is cut without a goodbye.
    fn ask(&self, mut stream: impl Read + Write) -> anyhow::Result<String> {
        let request = format!("GET /readyz HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.listen);
        stream.write_all(request.as_bytes()).context("the server does not listen to us")?;
        let mut head = [0; 64];
        let read = stream.read(&mut head).context("the server does not answer in time")?;
        Ok(String::from_utf8_lossy(&head[..read]).into_owned())
    }
}
